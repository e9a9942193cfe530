import type { JsonValue } from '../../contracts/json-value.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { validateParsed } from '../../contracts/validate-parsed.ts';
import type { Mismatch, ProviderAnswer } from '../../pacts/verification.ts';
import { isLinkTokenQuestion } from '../pact-file/link-token-question.ts';

/**
 * What an answer of `POST /link/token/get` breaks of the contract. A pact asks for what its consumer
 * reads; a fake that forgets the rest hides from its tests what Plaid sends. Enumerations are open, as
 * Plaid adds values without notice. Whatever the pact expects, an answer that says of itself that all is well has to be
 * such a response; nothing where it says otherwise.
 */
export function contractMismatches(
  answer: ProviderAnswer | null,
  revision: Revision,
): readonly Mismatch[] {
  if (answer === null || answer.status < 200 || answer.status > 299) return [];
  if (!isLinkTokenQuestion(answer.request)) return [];
  if (answer.body === null) return [{ path: '', message: UNREADABLE }];
  const body = parsed(answer.body);
  if (body === undefined) return [{ path: '', message: 'expected JSON, received none' }];
  const { findings } = validateParsed(answer.body, body, { revision, enums: 'open' });
  const told = findings.slice(0, MOST_TOLD).map(({ code, path, message }) => ({
    path,
    message: code === 'missing-key' ? 'missing' : message,
  }));
  const rest = findings.length - told.length;
  return rest === 0 ? told : [...told, { path: null, message: `and ${rest} more places` }];
}

/** An answer may be wrong at a hundred thousand places. */
const MOST_TOLD = 200;

const UNREADABLE = 'expected JSON, received a content encoding that was not asked for';

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
