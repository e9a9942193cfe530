import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  questionOf,
  type RecordedBuild,
  recordedBuilds,
} from '../../test/builds/recorded-builds.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { type BuildIdentity, buildIdentity } from './build-identity.ts';
import { CI_NAMES } from './ci-service.ts';
import { CI_SERVICES } from './ci-services.ts';

const SEED = 1;
const BUILDS = recordedBuilds();
const ALL_NAMES = [...new Set(BUILDS.flatMap(({ env }) => Object.keys(env)))];
const ALL_VALUES = [...new Set(BUILDS.flatMap(({ env }) => Object.values(env)))];

const blank = fc.constantFrom('', ' ', '\t', '\n', ' \r\n ', '\u00a0');

/** Values of other variables, and values that no variable should have. */
const anyValue = fc.oneof(
  fc.constantFrom(...ALL_VALUES),
  blank,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('a', '/', ':', '\n', '\u0000', '\u202e', '\ud800', '\u001b') }),
  fc.constantFrom(
    'x'.repeat(256),
    'refs/heads/',
    'refs/pull/1/merge',
    'https://u:hush@h/?token=hush',
  ),
);

/** A recorded build in which some variables, its own and others, have any value. */
const anyBuild: fc.Arbitrary<RecordedBuild> = fc
  .record({
    build: fc.constantFrom(...BUILDS),
    edits: fc.array(
      fc.tuple(fc.constantFrom(...ALL_NAMES), fc.option(anyValue, { nil: undefined })),
      {
        maxLength: 6,
      },
    ),
    event: fc.option(fc.oneof(fc.jsonValue(), fc.constantFrom(...BUILDS.map((b) => b.event)))),
  })
  .map(({ build, edits, event }) => ({
    ...build,
    env: { ...build.env, ...Object.fromEntries(edits) },
    ...(event === null ? {} : { event }),
  }));

async function outcome(found: Promise<BuildIdentity>): Promise<BuildIdentity | string> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function law<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(arbitrary, holds), { seed: SEED, numRuns: 1000 });
}

const word = fc
  .string({ unit: fc.constantFrom(...'azAZ09-_./#%☕é '), minLength: 1, maxLength: 255 })
  .filter((text) => text.trim() === text);

test('an option always wins', () =>
  law(fc.tuple(anyBuild, word, word, fc.nat()), async ([build, version, branch, id]) => {
    const given = { version, branch, buildUrl: `https://ci.example/${id}` };
    const identity = await buildIdentity(questionOf(build, given));
    expect(identity).toMatchObject(given);
    expect(Object.values(identity.source).map((source) => source?.from)).toEqual(
      Array(3).fill('option'),
    );
  }));

test('an option for one part leaves the others unchanged', () =>
  law(fc.tuple(anyBuild, word), async ([build, branch]) => {
    const found = await outcome(buildIdentity(questionOf(build)));
    fc.pre(typeof found !== 'string');
    if (typeof found === 'string') return;
    const { version, buildUrl, source } = await buildIdentity(questionOf(build, { branch }));
    expect({ version, buildUrl }).toEqual({ version: found.version, buildUrl: found.buildUrl });
    expect(source).toEqual({ ...found.source, branch: { from: 'option', name: '--branch' } });
  }));

test('a blank variable counts as unset', () =>
  law(fc.tuple(anyBuild, fc.subarray(ALL_NAMES), blank), async ([build, names, value]) => {
    const without: Environment = {
      ...build.env,
      ...Object.fromEntries(names.map((n) => [n, undefined])),
    };
    const withBlank: Environment = {
      ...build.env,
      ...Object.fromEntries(names.map((n) => [n, value])),
    };
    expect(await outcome(buildIdentity(questionOf({ ...build, env: withBlank })))).toEqual(
      await outcome(buildIdentity(questionOf({ ...build, env: without }))),
    );
  }));

test('for any environment, the result is fit to publish and to print', () =>
  law(anyBuild, async (build) => {
    const found = await outcome(buildIdentity(questionOf(build)));
    const texts =
      typeof found === 'string'
        ? [found]
        : [found.version, found.branch ?? 'none', found.buildUrl ?? 'none', ...found.remarks];
    for (const text of texts) {
      expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u);
    }
    // A branch is shown, whatever its name.
    const mayHoldSecrets = typeof found === 'string' ? found : (found.buildUrl ?? '');
    expect(mayHoldSecrets).not.toContain('hush');
    if (typeof found === 'string') return;
    expect(found.version).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
    expect(found.branch === null || (found.branch !== '' && found.branch.length <= 255)).toBe(true);
    expect(found.buildUrl ?? 'https://none/').toMatch(/^https?:\/\/[^@/]*\//);
  }));

describe('the commit of a trial merge is never used', () => {
  const events = fc.oneof(
    fc.jsonValue(),
    fc.record({ pull_request: fc.record({ head: fc.record({ sha: anyValue, ref: anyValue }) }) }),
    fc.constant(undefined),
  );

  test.each([
    ['github', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' }],
    ['github', { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_REF: 'refs/heads/main' }],
    ['github', { GITHUB_REF: 'refs/pull/1/merge' }],
    ['github', { GITHUB_REF: 'refs/heads/main' }],
    ['gitlab', { CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result' }],
    ['gitlab', { CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' }],
    ['circle', { CIRCLE_BRANCH: 'pull/1/merge' }],
    ['azure', { BUILD_REASON: 'PullRequest' }],
    ['azure', { BUILD_SOURCEBRANCH: 'refs/pull/1/merge' }],
    ['travis', { TRAVIS_PULL_REQUEST: '1' }],
    ['travis', { TRAVIS_EVENT_TYPE: 'pull_request' }],
    ['jenkins', { CHANGE_ID: '1', BRANCH_NAME: 'PR-1-merge' }],
    ['jenkins', { GIT_BRANCH: 'origin/pr/1/merge' }],
  ] as const)('of %s with %j', async (ci, env) => {
    const { markers, commitVariable } = CI_SERVICES[ci];
    const merge = 'abad1dea'.repeat(5);
    await fc.assert(
      fc.asyncProperty(events, async (event) => {
        const build = {
          env: {
            [markers[0] ?? '']: 'true',
            [commitVariable]: merge,
            GITHUB_EVENT_PATH: 'e',
            ...env,
          },
          event,
          head: { kind: 'commit', hash: merge, parents: [], branch: 'main', isDirty: false },
        } as const;
        const found = await outcome(buildIdentity(questionOf(build)));
        expect(typeof found === 'string' ? found : found.version).not.toBe(merge);
        expect(typeof found === 'string' ? found : '; give --consumer-app-version').toMatch(
          /give --consumer-app-version$/,
        );
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

test.each(CI_NAMES)('the markers of %s belong to no other CI', (ci) => {
  const recorded = BUILDS.filter(({ name }) => !name.startsWith(`${ci}/`));
  for (const { env } of recorded) {
    expect(Object.keys(env)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(`^(${CI_SERVICES[ci].markers.join('|')})$`)]),
    );
  }
});
