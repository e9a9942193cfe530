import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type JsonObject,
  listOf,
  objectOf,
  parseJsonObject,
  textOf,
} from '../../contracts/json-value.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { stringifyExact } from '../shared/text/exact-json.ts';
import { mismatches } from './mismatches.ts';
import { withRefusal } from './plaid-refusal.ts';
import { runVerifier, type VerifierRun } from './run-verifier.ts';
import {
  interactionTitle,
  NoVerdict,
  type Verification,
  type VerifiedInteraction,
} from './verification.ts';

/**
 * Verifies a provider against a pact with Pact's own `Verifier`, and gives every interaction of the pact, in its order.
 * Pact passes the interactions that it leaves out, so either every interaction gets a verdict, or it throws NoVerdict.
 */
export async function verifyProvider(
  verification: Verification,
): Promise<readonly VerifiedInteraction[]> {
  const { pact, ...about } = verification;
  const interactions = listOf(pact['interactions']).map(objectOf);
  const mark = `x-interaction-${randomUUID()}`;
  const numbered = { ...pact, interactions: interactions.map((one, at) => marked(one, mark, at)) };
  const job = { asked: [], stateValues: {}, timeoutMs: 30_000, ...about, mark };
  const run = await withTemporaryFolder(async (folder) => {
    const pactFile = join(folder, 'pact.json');
    await writeFile(pactFile, stringifyExact(numbered), { mode: 0o600 });
    return runVerifier(pactFile, job, (index) => titleOf(objectOf(interactions[index])));
  });
  return verdicts(interactions, run);
}

/**
 * An interaction with its number in a header of the request, to tell whose answer it was. The header's name is new in
 * each run, so that no pact can have it.
 */
function marked(interaction: JsonObject, mark: string, index: number): JsonObject {
  const request = objectOf(interaction['request']);
  const headers = { ...objectOf(request['headers']), [mark]: String(index) };
  return { ...interaction, request: { ...request, headers } };
}

/** Throws NoVerdict where an interaction has no result, was not asked, or was asked by another method. */
function verdicts(
  interactions: readonly JsonObject[],
  { result, answers }: VerifierRun,
): readonly VerifiedInteraction[] {
  const results = parseJsonObject(result)?.['interactionResults'];
  if (!Array.isArray(results)) throw noVerdict('gave no result');
  const left = results.map(objectOf);
  const verified: VerifiedInteraction[] = [];
  for (const [index, interaction] of interactions.entries()) {
    const title = titleOf(interaction);
    // Pact names an interaction by its description and its states.
    const at = left.findIndex((one) => interactionTitle(resultOf(one)) === title);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    const answer = answers.get(index) ?? null;
    // What passed without being asked was not verified.
    if (found === undefined || (answer === null && found['result'] === 'OK')) continue;
    verified.push({ ...resultOf(found), answer, mismatches: mismatchesOf(found, answer) });
    const { method = 'GET' } = objectOf(interaction['request']);
    const meant = textOf(method).toUpperCase();
    // Pact asks by GET where it does not know the method.
    if (answer !== null && answer.request.method !== meant) {
      throw noVerdict(
        `asked ${answer.request.method} where the pact says ${meant}; write a method of HTTP`,
      );
    }
  }
  if (verified.length === interactions.length && verified.length === results.length) {
    return verified;
  }
  throw noVerdict(
    `gave a verdict on ${verified.length} of ${interactions.length} interactions alone; compare the pact with what its consumer tests write`,
  );
}

function mismatchesOf(
  { result, mismatch, ...about }: JsonObject,
  answer: VerifiedInteraction['answer'],
): VerifiedInteraction['mismatches'] {
  if (result === 'OK') return [];
  const hasState = resultOf(about).states.some((name) => name.trim() !== '');
  return withRefusal(mismatches(mismatch ?? null, answer), answer, { hasState });
}

/** An interaction as the result of Pact's `Verifier` names it. */
function resultOf({ description, providerStates }: JsonObject) {
  return { description: textOf(description), states: listOf(providerStates).map(textOf) };
}

function titleOf({ description, providerStates }: JsonObject): string {
  const states = listOf(providerStates).map((state) => textOf(objectOf(state)['name']));
  return interactionTitle({ description: textOf(description), states });
}

function noVerdict(what: string): NoVerdict {
  return new NoVerdict(`Pact’s verifier ${what}`);
}
