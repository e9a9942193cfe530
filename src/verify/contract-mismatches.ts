import type { Finding } from '../../contracts/finding.ts';
import { parsedJson } from '../../contracts/parsed-json.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { validateParsed } from '../../contracts/validate-parsed.ts';
import { NO_JSON, notJson } from '../../pacts/not-json.ts';
import type { Mismatch, ProviderAnswer } from '../../pacts/verification.ts';
import { isLinkTokenQuestion } from '../pact-file/link-token-question.ts';

/**
 * Where a successful answer of `POST /link/token/get` breaks the contract, whatever the pact expects. A pact asks only
 * for what its consumer reads; a fake that lacks the rest hides from its tests what Plaid sends.
 */
export function contractMismatches(
  answer: ProviderAnswer | null,
  { revision, enums }: ContractReading,
): ContractMismatches {
  if (answer === null || answer.status < 200 || answer.status > 299) return NOTHING;
  if (!isLinkTokenQuestion(answer.request)) return NOTHING;
  const body = answer.body === null ? undefined : parsedJson(answer.body);
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
  /** `open` takes enum values that are not documented: Plaid adds them without notice, but a fake makes them up. */
  readonly enums: 'closed' | 'open';
}

/** What the user chose; otherwise open for Plaid's own answers, and closed for all others. */
export function chosenEnums({
  enums,
  plaidEnvironment,
}: {
  readonly enums?: ContractReading['enums'];
  readonly plaidEnvironment?: string;
}): ContractReading['enums'] {
  return enums ?? (plaidEnvironment === undefined ? 'closed' : 'open');
}

interface ContractMismatches {
  readonly mismatches: readonly Mismatch[];
  /** What Plaid may send without documenting it. */
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

/** An answer may have mismatches at a hundred thousand places. */
const MOST_TOLD = 200;
