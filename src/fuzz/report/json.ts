import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { Counterexample } from '../discrepancy.ts';
import type { FuzzResult } from '../fuzz-result.ts';
import { maskedPayload } from './masked.ts';

/**
 * The result for machines, a line: `{runs, seed, falseAccepts, falseRejects, crashes, advice, …}`, each a list of
 * `{payload, fault, message, replay, …}`. Payloads of the user's own corpus are masked.
 */
export function fuzzJson(result: FuzzResult): string {
  const { runs, seed, falseAccepts, falseRejects, crashes, advice, wrongResults, ...about } =
    result;
  const lists = { falseAccepts, falseRejects, crashes, advice, wrongResults };
  const shown = Object.entries(lists).map(([list, all]) => [list, all.map(printed)]);
  return jsonLine({ runs, seed, ...Object.fromEntries(shown), ...about });
}

function printed({ payload, fault, message, replay, own, ...about }: Counterexample) {
  const shown = own ? maskedPayload(payload) : payload;
  return { payload: shown, fault, message, replay, own, ...about };
}
