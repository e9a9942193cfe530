import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
  textOf,
} from '../contracts/json-value.ts';
import { type InteractionResult, interactionResults } from './interaction-results.ts';
import { interactionTitle } from './interaction-title.ts';
import { withNotJson } from './not-json.ts';
import { withRefusal } from './plaid-refusal.ts';
import { runVerifier } from './run-verifier.ts';
import type { Verification, VerificationOutcome, VerifiedInteraction } from './verification.ts';

/**
 * Verifies a provider against a pact with Pact's own `Verifier`, which reads the pact from a file of
 * its own that only this user may read. Every interaction of the pact has a verdict, or none has: Pact
 * passes what it left out. Rejects with MissingPackage where `@pact-foundation/pact` is not installed.
 */
export async function verifyProvider(verification: Verification): Promise<VerificationOutcome> {
  const { pact, provider, providerBaseUrl, providerStatesSetupUrl } = verification;
  const { headers = [], stateValues = {}, timeoutMs = 30_000 } = verification;
  const { stringify = JSON.stringify, whenWeEnd = () => () => {} } = verification;
  const interactions = listOf(pact['interactions']);
  const mark = `x-interaction-${randomUUID()}`;
  let folder: string | null = null;
  const isGone = whenWeEnd(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
  folder = newFolder();
  if (folder === null) {
    isGone();
    return { kind: 'undecided', reason: `nothing can be written to ${tmpdir()}; check TMPDIR` };
  }
  try {
    const pactFile = join(folder, 'pact.json');
    await writeFile(pactFile, stringify(marked(pact, interactions, mark)), { mode: 0o600 });
    const run = await runVerifier(
      pactFile,
      { provider, providerBaseUrl, providerStatesSetupUrl, mark, headers, stateValues, timeoutMs },
      (index) => interactionTitle(identity(interactions[index])),
      whenWeEnd,
    );
    if (run.kind === 'undecided') return run;
    const results = interactionResults(run.result);
    if (results === null) return { kind: 'undecided', reason: 'Pact’s verifier gave no result' };
    const verified = inOrder(interactions, results).map((result, index) => {
      const answer = run.answers.get(index) ?? null;
      if (result === null) return null;
      const hasState = result.states.some((name) => name.trim() !== '');
      return {
        ...result,
        answer,
        mismatches: withRefusal(withNotJson(result.mismatches, answer), answer, { hasState }),
      };
    });
    return sentAsTheyAre(interactions, complete(verified, results.length));
  } finally {
    await rm(folder, { recursive: true, force: true });
    isGone();
  }
}

function newFolder(): string | null {
  try {
    return mkdtempSync(join(tmpdir(), 'link-token-pact-'));
  } catch {
    return null;
  }
}

/**
 * The pact with each request saying which interaction it is, in a header that no pact can know of: one of the pact's own
 * would hide whose answer it was.
 */
function marked(pact: JsonObject, interactions: readonly JsonValue[], mark: string): JsonObject {
  return {
    ...pact,
    interactions: interactions.map((interaction, index) => {
      if (!isJsonObject(interaction)) return interaction;
      const request = objectOf(interaction['request']);
      const headers = { ...objectOf(request['headers']), [mark]: String(index) };
      return { ...interaction, request: { ...request, headers } };
    }),
  };
}

/** The result of each interaction, which Pact names by description and states; null where there is none. */
function inOrder(
  interactions: readonly JsonValue[],
  results: readonly InteractionResult[],
): readonly (InteractionResult | null)[] {
  const left = [...results];
  return interactions.map((interaction) => {
    const title = interactionTitle(identity(interaction));
    const at = left.findIndex((result) => interactionTitle(result) === title);
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  });
}

function complete(
  verified: readonly (VerifiedInteraction | null)[],
  results: number,
): VerificationOutcome {
  // What passed without being asked was not looked at.
  const interactions = verified.flatMap((result) =>
    result !== null && (result.answer !== null || result.mismatches.length > 0) ? [result] : [],
  );
  if (interactions.length === verified.length && interactions.length === results) {
    return { kind: 'verified', interactions };
  }
  const counts = `${interactions.length} of ${verified.length} interactions`;
  return {
    kind: 'undecided',
    reason: `Pact’s verifier gave a verdict on ${counts} alone; compare the pact with what its consumer tests write`,
  };
}

/** Pact makes a GET of a method that it does not know. */
function sentAsTheyAre(
  interactions: readonly JsonValue[],
  outcome: VerificationOutcome,
): VerificationOutcome {
  if (outcome.kind === 'undecided') return outcome;
  for (const [index, { answer }] of outcome.interactions.entries()) {
    const { method = 'GET' } = objectOf(objectOf(interactions[index])['request']);
    const asked = textOf(method).toUpperCase();
    if (answer !== null && answer.request.method !== asked) {
      const reason = `Pact’s verifier asked ${answer.request.method} where the pact says ${asked}; write a method of HTTP`;
      return { kind: 'undecided', reason };
    }
  }
  return outcome;
}

function identity(
  interaction: JsonValue | undefined,
): Pick<InteractionResult, 'description' | 'states'> {
  const { description, providerStates } = objectOf(interaction);
  return {
    description: textOf(description),
    states: listOf(providerStates).map((state) => textOf(objectOf(state)['name'])),
  };
}
