import { framesAbove } from './contract-test-error.ts';
import type { FuzzTestOptions } from './fuzz-test-options.ts';
import { registerCampaign } from './register-campaign.ts';

/**
 * Registers one vitest test: the handler must survive all that Plaid may send, which with `enums` other
 * than `closed` is also a value that no enumeration lists. Any return is fine; a throw, a promise that
 * rejects and one that never settles are not. `Payload` is what the handler takes a response for: it is
 * given plain JSON. Otherwise as `testValidator`.
 */
export function testHandler<Payload = unknown>(
  name: string,
  handle: (payload: Payload) => unknown,
  options?: FuzzTestOptions,
): void;
export function testHandler(
  name: string,
  handle: (payload: unknown) => unknown,
  options: FuzzTestOptions = {},
): void {
  const frames = framesAbove(testHandler);
  registerCampaign(handle, { callee: 'testHandler', name, options }, frames);
}
