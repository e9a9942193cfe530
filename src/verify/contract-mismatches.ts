import type { Finding } from '../../contracts/finding.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { validateParsed } from '../../contracts/validate-parsed.ts';
import { NO_JSON, notJson } from '../../pacts/not-json.ts';
import type { Mismatch, ProviderAnswer } from '../../pacts/verification.ts';
import { isLinkTokenQuestion } from '../pact-file/link-token-question.ts';
import type { VerifyChoice } from './replay-command.ts';

/**
 * What an answer of `POST /link/token/get` breaks of the contract. A pact asks for what its consumer
 * reads; a fake that forgets the rest hides from its tests what Plaid sends. Whatever the pact expects, an answer that says
 * of itself that all is well has to be such a response; nothing where it says otherwise.
 */
export function contractMismatches(
  answer: ProviderAnswer | null,
  { revision, enums }: ContractReading,
): ContractMismatches {
  if (answer === null || answer.status < 200 || answer.status > 299) return NOTHING;
  if (!isLinkTokenQuestion(answer.request)) return NOTHING;
  const body = parsed(answer.body);
  if (body === undefined || answer.body === null) {
    const message = notJson(answer.body) ?? NO_JSON.message;
    return { ...NOTHING, mismatches: [{ ...NO_JSON, message }] };
  }
  const { findings, notes } = validateParsed(answer.body, body, { revision, enums });
  return { mismatches: told(findings), advice: told(notes) };
}

/** How the contract is read. */
export interface ContractReading {
  readonly revision: Revision;
  /** Plaid adds values without notice: `open` takes them; a fake that has one has made it up. */
  readonly enums: 'closed' | 'open';
}

/** As the user says, else closed, but for Plaid's own answers. */
export function chosenEnums({
  enums,
  plaidEnvironment,
}: Pick<VerifyChoice, 'enums' | 'plaidEnvironment'>): ContractReading['enums'] {
  return enums ?? (plaidEnvironment === undefined ? 'closed' : 'open');
}

export interface ContractMismatches {
  readonly mismatches: readonly Mismatch[];
  /** What Plaid may send, and does not document. */
  readonly advice: readonly Mismatch[];
}

const NOTHING: ContractMismatches = { mismatches: [], advice: [] };

function told(findings: readonly Finding[]): readonly Mismatch[] {
  const first = findings.slice(0, MOST_TOLD).map(({ code, path, message }) => ({
    path,
    message: code === 'missing-key' ? 'missing' : message,
  }));
  const rest = findings.length - first.length;
  return rest === 0 ? first : [...first, { path: null, message: `and ${rest} more places` }];
}

/** An answer may be wrong at a hundred thousand places. */
const MOST_TOLD = 200;

function parsed(text: string | null): JsonValue | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
