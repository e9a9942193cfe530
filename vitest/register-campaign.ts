import { test } from 'vitest';
import { InputError } from '../src/shared/errors/input-error.ts';
import { ContractTestError } from './contract-test-error.ts';
import { fuzzTestSettings } from './fuzz-test-options.ts';
import { type CampaignCall, testedBy } from './replay-call.ts';
import { runCampaign } from './run-campaign.ts';

/** A campaign ends by itself when its time is up; vitest ends what does not. In milliseconds. */
const GRACE_MS = 30_000;

/** Registers a campaign as one test; `frames` is where the user asked for it. Throws a TypeError. */
export function registerCampaign(
  judge: (payload: unknown) => unknown,
  call: CampaignCall,
  frames: string,
): void {
  const settings = fuzzTestSettings(call.options, testedBy(call.callee), process.env);
  // The same payloads again would be judged the same again.
  test(call.name, { timeout: settings.timeout + GRACE_MS, retry: 0 }, async () => {
    const { failure, advice } = await runCampaign(judge, call, settings).catch((error: unknown) => {
      throw error instanceof InputError ? new ContractTestError(error.message, frames) : error;
    });
    if (failure !== null) throw new ContractTestError(failure, frames);
    // Not an annotation: vitest's default reporter shows none of a test that passed.
    if (advice !== null) console.warn(advice);
  });
}
