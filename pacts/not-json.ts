import { jsonFaultFinding } from '../contracts/reading/json-fault-finding.ts';
import { readJson } from '../contracts/reading/read-json.ts';
import type { Mismatch, ProviderAnswer } from './verification.ts';

/** The mismatch of a body that is no JSON, as far as Pact knows it. */
export const NO_JSON: Mismatch = { path: '', message: 'expected a JSON text, received none' };

/**
 * What the body of an answer is instead of JSON, and where; null where it is JSON. It quotes nothing. JSON that is sent
 * has no byte order mark (RFC 8259 section 8.1).
 */
export function notJson(text: ProviderAnswer['body']): string | null {
  if (text === null) return `${EXPECTED} a content encoding that was not asked for`;
  if (text.startsWith('\ufeff')) return `${EXPECTED} a byte order mark before it`;
  const reading = readJson(text);
  return reading.kind === 'read' ? null : jsonFaultFinding(reading.faults[0]).message;
}

const EXPECTED = 'expected a JSON text, received';

/** The mismatches of an interaction. Where the answer is no JSON, they say what it is. */
export function withNotJson(
  mismatches: readonly Mismatch[],
  answer: Pick<ProviderAnswer, 'body'> | null,
): readonly Mismatch[] {
  if (answer === null || !mismatches.includes(NO_JSON)) return mismatches;
  const message = notJson(answer.body) ?? NO_JSON.message;
  return mismatches.map((mismatch) => (mismatch === NO_JSON ? { ...NO_JSON, message } : mismatch));
}
