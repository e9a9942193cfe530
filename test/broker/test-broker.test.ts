import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('PATH', '/nonexistent');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What becomes of a test on a machine without Ruby. */
async function verdict(): Promise<string[]> {
  const { skipWithoutBroker } = await import('./test-broker.ts');
  const notes: string[] = [];
  await skipWithoutBroker({ skip: (note) => notes.push(note) });
  return notes;
}

test('without Ruby tests are skipped, and say why', async () => {
  vi.stubEnv('CI_REQUIRES_BROKER', '');
  expect(await verdict()).toEqual(['no local broker: no Ruby >= 3.1']);
});

test('unless a broker is required', async () => {
  vi.stubEnv('CI_REQUIRES_BROKER', '1');
  await expect(verdict()).rejects.toThrow(/CI_REQUIRES_BROKER is set, .* no Ruby/);
});
