import { describe, expect, test } from 'vitest';
import { buildIdentity } from '../../src/build-identity/build-identity.ts';
import { CI_NAMES } from '../../src/build-identity/ci-service.ts';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { questionOf, recordedBuilds } from './recorded-builds.ts';

const BUILDS = recordedBuilds();

test.each(CI_NAMES)('%s is recorded: a push and a tag at least, and what a request is', (ci) => {
  const kinds = BUILDS.map(({ name }) => name).filter((name) => name.startsWith(`${ci}/`));
  expect(kinds.filter((kind) => /push|freestyle/.test(kind))).not.toEqual([]);
  expect(kinds.filter((kind) => /tag/.test(kind))).not.toEqual([]);
  expect(kinds.filter((kind) => /request/.test(kind))).not.toEqual([]);
});

test.each(BUILDS)('$name', async ({ identity, error, ...build }) => {
  const found = buildIdentity(questionOf(build));
  if (error === undefined) expect(await found).toEqual(identity);
  else await expect(found).rejects.toThrow(new InputError(error));
});

describe('what is refused where the commit is unsure goes through with the version given', () => {
  test.each(BUILDS.filter(({ error }) => error !== undefined))('$name', async (build) => {
    const identity = await buildIdentity(questionOf(build, { version: '2.4.0+41' }));
    expect(identity.version).toBe('2.4.0+41');
    expect(identity.source.version).toEqual({ from: 'option', name: '--consumer-app-version' });
  });
});

describe('no secret of the environment is in what is found', () => {
  test.each(BUILDS)('$name', async (build) => {
    const found = await buildIdentity(questionOf(build)).catch(String);
    expect(JSON.stringify(found)).not.toContain('made-up');
  });
});
