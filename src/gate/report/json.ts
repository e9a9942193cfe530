import { jsonLines } from '../../../contracts/escape/json-line.ts';
import type { GateResult } from '../gate.ts';

/** The result for machines: `{verdict, checks: [{name, status, durationMs, findings, …}]}`. */
export function gateJson(result: GateResult): string {
  return jsonLines(result);
}
