import type { Finding } from '../../../contracts/finding.ts';
import { jsonFaultFinding } from '../../../contracts/reading/json-fault-finding.ts';
import { readJson } from '../../../contracts/reading/read-json.ts';

/** What is wrong with the text of a payload that could be parsed: duplicate keys, nesting, encoding. */
export function payloadFaults(bytes: Uint8Array): readonly Finding[] {
  return readJson(bytes).faults.map(jsonFaultFinding);
}

/**
 * What came in the place of JSON, and where, for people; empty where that cannot be told. Not what it says: that would quote
 * the payload. `line` is null for a whole file.
 */
export function brokenJsonText(text: string, line: number | null): string {
  // The decoder took a byte order mark off; of two, the reader must not take the other one off as well.
  const [fault] = readJson(`\ufeff${text}`).faults;
  if (fault?.kind !== 'not-json' || fault.position === null) return '';
  const { position, received } = fault;
  const at = line === null ? `line ${position.line}, column` : 'column';
  return `: ${received} at ${at} ${position.column}`;
}
