import { test } from 'vitest';
import { InputError } from '../src/shared/errors/input-error.ts';
import { ContractTestError, framesAbove } from './contract-test-error.ts';
import {
  type FuzzTestOptions,
  fuzzTestSettings,
  type HandlerTestOptions,
} from './fuzz-test-options.ts';
import { type CampaignCall, testedBy } from './replay-call.ts';
import { runCampaign } from './run-campaign.ts';

/** Whether a validator takes a payload. */
export type Verdict = boolean | { readonly valid: boolean };

/**
 * Registers one vitest test: the validator must accept all that Plaid may send, and nothing else. It
 * fails with one smallest counterexample for each mistake, and with the call that shows it again.
 * Advice, such as about leap seconds, is only printed, unless `strict`.
 *
 * The validator runs in the test's own process: one that never returns stops the whole test file,
 * where the command `fuzz --module` would name the payload. Throws a TypeError for an option that
 * is none.
 */
export function testValidator(
  name: string,
  validate: (payload: unknown) => Verdict | Promise<Verdict>,
  options: FuzzTestOptions = {},
): void {
  const frames = framesAbove(testValidator);
  registerCampaign(validate, { callee: 'testValidator', name, options }, frames);
}

/**
 * Registers one vitest test: the handler must survive all that Plaid may send, which with `enums` other
 * than `closed` is also a value that no enumeration lists. A throw, a promise that rejects and one that
 * never settles are failures, unless `throws` says that it is right to throw; any return is fine, unless
 * `expect` says what is wrong with it. `Payload` is what the handler takes a response for: it is
 * given plain JSON. Otherwise as `testValidator`.
 */
export function testHandler<Payload = unknown, Returned = unknown>(
  name: string,
  handle: (payload: Payload) => Returned,
  options?: HandlerTestOptions<Payload, Returned>,
): void;
export function testHandler(
  name: string,
  handle: (payload: unknown) => unknown,
  options: HandlerTestOptions = {},
): void {
  const frames = framesAbove(testHandler);
  registerCampaign(handle, { callee: 'testHandler', name, options }, frames);
}

/** A campaign ends by itself when its time is up; vitest ends what does not. In milliseconds. */
const GRACE_MS = 30_000;

/** Registers a campaign as one test; `frames` is where the user asked for it. Throws a TypeError. */
function registerCampaign(
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
