import { framesAbove } from './contract-test-error.ts';
import type { HandlerTestOptions } from './fuzz-test-options.ts';
import { registerCampaign } from './register-campaign.ts';

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
