import type { GateResult } from '../src/gate.ts';
import { jsonLines } from './escape/json-line.ts';

/** The result for machines: `{verdict, checks: [{name, status, durationMs, findings, …}]}`. */
export function gateJson(result: GateResult): string {
  return jsonLines(result);
}
