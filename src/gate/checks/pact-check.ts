import type { PactFile } from '../../pact-file/pact-file.ts';
import { shellLine } from '../../shared/text/shell-line.ts';
import { type Check, type CheckName, check, type Found } from './check.ts';

export const NOT_PENDING_REMEDY =
  'take pending out of an interaction as soon as its provider has it';

/** A check of a user's own pact. */
export function pactCheck(
  { file }: PactFile,
  name: CheckName,
  claim: string,
  find: () => Promise<readonly Found[]>,
): Check<null> {
  const replay = `npx link-token-contract gate --pact ${shellLine([file])} --only ${name}`;
  return check({ name, claim, file, replay, find });
}

/** The finding of an interaction that the pact calls pending: it fails nothing. */
export function asPending(found: Found): Found {
  const message = `pending, as the pact says, so it fails nothing: ${found.message}`;
  return { ...found, message, level: 'advice' };
}

/** Where every interaction is pending, nothing is proven. */
export const ALL_PENDING: Found = {
  ...{ code: 'interaction-pending', level: 'undecided' },
  message: 'the pact says of all that is judged that it is pending',
  remedy: NOT_PENDING_REMEDY,
};
