import type { Finding } from '../../../contracts/finding.ts';
import { readJson } from '../../../contracts/reading/read-json.ts';

/** The faults of a payload's text that parsing accepts: duplicate keys, nesting, encoding. */
export function payloadFaults(bytes: Uint8Array): readonly Finding[] {
  return readJson(bytes).faults;
}

/**
 * Where a text stops being JSON, and what stands there, for people; empty where that is unknown. Does not quote the
 * payload. `line` is null for a whole file.
 */
export function brokenJsonText(text: string, line: number | null): string {
  // The decoder removed a byte order mark; the reader must not remove a second one.
  const reading = readJson(`\ufeff${text}`);
  if (reading.kind === 'read' || reading.broken === null) return '';
  const { position, received } = reading.broken;
  const at = line === null ? `line ${position.line}, column` : 'column';
  return `: ${received} at ${at} ${position.column}`;
}
