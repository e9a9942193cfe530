import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
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
import { runVerifier, type VerifierRun } from './run-verifier.ts';
import type { Verification, VerificationOutcome, VerifiedInteraction } from './verification.ts';

/**
 * Verifies a provider against a pact with Pact's own `Verifier`. Pact passes the interactions that it leaves out, so
 * either every interaction gets a verdict, or the outcome is undecided. Rejects with MissingPackage where
 * `@pact-foundation/pact` is not installed.
 */
export async function verifyProvider(verification: Verification): Promise<VerificationOutcome> {
  const { pact, folder, stringify = JSON.stringify, onExit = () => () => {} } = verification;
  const { provider, providerBaseUrl, providerStatesSetupUrl } = verification;
  const { headers = [], stateValues = {}, timeoutMs = 30_000 } = verification;
  const interactions = listOf(pact['interactions']);
  const mark = `x-interaction-${randomUUID()}`;
  const pactFile = join(folder, 'pact.json');
  await writeFile(pactFile, stringify(marked(pact, interactions, mark)), { mode: 0o600 });
  const run = await runVerifier(
    pactFile,
    { provider, providerBaseUrl, providerStatesSetupUrl, mark, headers, stateValues, timeoutMs },
    (index) => interactionTitle(identity(interactions[index])),
    onExit,
  );
  return run.kind === 'undecided' ? run : outcomeOf(interactions, run);
}

/**
 * The pact with the number of its interaction in a header of each request, to tell whose answer it was. The header's
 * name is new in each run, so that no pact can have it.
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

/** Undecided where an interaction has no result, was not asked, or was asked by another method. */
function outcomeOf(
  interactions: readonly JsonValue[],
  { result, answers }: VerifierRun & { readonly kind: 'finished' },
): VerificationOutcome {
  const left = interactionResults(result);
  if (left === null) return undecided('gave no result');
  const results = left.length;
  const verified: VerifiedInteraction[] = [];
  for (const [index, interaction] of interactions.entries()) {
    const title = interactionTitle(identity(interaction));
    // Pact names an interaction by its description and its states.
    const at = left.findIndex((one) => interactionTitle(one) === title);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    const answer = answers.get(index) ?? null;
    // What passed without being asked was not verified.
    if (found === undefined || (answer === null && found.mismatches.length === 0)) continue;
    const hasState = found.states.some((name) => name.trim() !== '');
    const mismatches = withRefusal(withNotJson(found.mismatches, answer), answer, { hasState });
    verified.push({ ...found, answer, mismatches });
    const { method = 'GET' } = objectOf(objectOf(interaction)['request']);
    const meant = textOf(method).toUpperCase();
    // Pact asks by GET where it does not know the method.
    if (answer !== null && answer.request.method !== meant) {
      return undecided(
        `asked ${answer.request.method} where the pact says ${meant}; write a method of HTTP`,
      );
    }
  }
  if (verified.length === interactions.length && verified.length === results) {
    return { kind: 'verified', interactions: verified };
  }
  return undecided(
    `gave a verdict on ${verified.length} of ${interactions.length} interactions alone; compare the pact with what its consumer tests write`,
  );
}

function undecided(what: string): VerificationOutcome {
  return { kind: 'undecided', reason: `Pact’s verifier ${what}` };
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
