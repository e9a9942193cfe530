import { type FuzzResult, fuzzVerdict } from '../src/fuzz/fuzz-result.ts';
import type { FuzzTestSettings } from './fuzz-test-options.ts';

/** The reasons for which a campaign fails its test; none where it passes. */
export function reasonsToFail(
  result: FuzzResult,
  { strict, timeout }: Pick<FuzzTestSettings, 'strict' | 'timeout'>,
  of: 'validator' | 'handler',
): readonly string[] {
  const { falseAccepts, falseRejects, crashes, wrongResults, advice, ending } = result;
  const reasons: string[] = [];
  if (falseAccepts.length > 0) reasons.push('it accepts what the contract rules out');
  if (falseRejects.length > 0) reasons.push('it refuses what Plaid may send');
  if (crashes.length > 0) reasons.push(CRASHES[of]);
  if (wrongResults.length > 0) reasons.push('it does not do what throws and expect ask for');
  if (ending === 'broken-oracle') reasons.push(`it could not be judged: ${result.problem}`);
  if (strict && advice.length > 0) reasons.push('there is advice, and strict lets none pass');
  // Half a campaign must not pass for a whole one.
  if (ending === 'time') {
    reasons.push(
      `the ${timeout} ms were up before the last payload: raise timeout, or ask for fewer runs`,
    );
  }
  if (reasons.length > 0 || fuzzVerdict(result, strict) === 'passed') return reasons;
  return ['it was asked about no payload'];
}

const CRASHES = {
  validator: 'it gives no verdict',
  handler: 'it throws at what Plaid may send',
} as const;
