import { framesAbove } from './contract-test-error.ts';
import type { FuzzTestOptions } from './fuzz-test-options.ts';
import { registerCampaign } from './register-campaign.ts';

/** Whether a validator takes a payload. */
export type Verdict = boolean | { readonly valid: boolean };

/**
 * Registers one vitest test: the validator must accept all that Plaid may send, and nothing else. It
 * fails with one smallest counterexample for each mistake, and with the call that shows it again.
 * Advice, such as about leap seconds, is only printed, unless `strict`.
 *
 * The validator runs in the test's own process: one that never returns stops the whole test file,
 * where the command `fuzz --module` would tell at which payload. Throws a TypeError for an option that
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
