import type { Finding } from '../../../contracts/finding.ts';
import { jsonFaultFinding } from '../../../contracts/reading/json-fault-finding.ts';
import { readJson } from '../../../contracts/reading/read-json.ts';

/** The faults of a payload's text that parsing accepts: duplicate keys, nesting, encoding. */
export function payloadFaults(bytes: Uint8Array): readonly Finding[] {
  return readJson(bytes).faults.map(jsonFaultFinding);
}

/**
 * Where a text stops being JSON, and what stands there, for people; empty where that is unknown. Does not quote the
 * payload. `line` is null for a whole file.
 */
export function brokenJsonText(text: string, line: number | null): string {
  // The decoder removed a byte order mark; the reader must not remove a second one.
  const [fault] = readJson(`\ufeff${text}`).faults;
  if (fault?.kind !== 'not-json' || fault.position === null) return '';
  const { position, received } = fault;
  const at = line === null ? `line ${position.line}, column` : 'column';
  return `: ${received} at ${at} ${position.column}`;
}
