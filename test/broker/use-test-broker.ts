import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
  PREPARE_MS,
  prepareBroker,
  skipWithoutBroker,
  startTestBroker,
  type TestBroker,
  type TestBrokerOptions,
} from './test-broker.ts';

const STOP_MS = 60_000;

/**
 * A real broker, empty and on a free port, for the tests of the file or of the `describe` that calls this. Where none
 * can run they are skipped, as {@link skipWithoutBroker} says. `baseUrl` is there once tests run, and not before.
 */
export function useTestBroker(options: TestBrokerOptions = {}): Pick<TestBroker, 'baseUrl'> {
  let broker: TestBroker | null = null;
  beforeAll(async () => {
    if (await prepareBroker()) broker = await startTestBroker(options);
  }, PREPARE_MS);
  afterAll(() => broker?.stop(), STOP_MS);
  beforeEach(skipWithoutBroker);
  return {
    get baseUrl() {
      if (broker === null) throw new Error('no broker runs outside of a test');
      return broker.baseUrl;
    },
  };
}
