import { describe, expect, test } from 'vitest';
import type { Environment } from '../shared/process/environment.ts';
import { providerBuild } from './choose-pacts.ts';

const GITHUB = {
  ...{ GITHUB_ACTIONS: 'true', GITHUB_SHA: 'c'.repeat(40), GITHUB_REF: 'refs/heads/feature/link' },
  ...{ GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'feature/link', GITHUB_EVENT_NAME: 'push' },
  ...{ GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'a/b', GITHUB_RUN_ID: '7' },
};

interface Given {
  readonly version?: string;
  readonly branch?: string;
  readonly env?: Environment;
  readonly isPlaids?: boolean;
  /** The branch that is checked out. */
  readonly head?: string | null;
}

function build({ version, branch, env = {}, isPlaids = false, head = 'trunk' }: Given) {
  const commit = { kind: 'commit', hash: 'd'.repeat(40), parents: [], isDirty: true } as const;
  return providerBuild(
    {
      options: {
        version: { name: '--provider-app-version', value: version },
        branch: { name: '--provider-branch', value: branch },
        buildUrl: { name: '--build-url', value: undefined },
      },
      env,
      readText: () => '',
      git: {
        head: async () => ({ ...commit, branch: head }),
        fullHash: async () => null,
        isOnBranch: async () => false,
      },
    },
    { isPlaids },
  );
}

describe('the branch of a provider', () => {
  const git = { value: 'trunk', source: { from: 'git', name: 'HEAD' } };
  test.each<[string, Given, object | null]>([
    ['the option', { branch: 'given', env: GITHUB }, { value: 'given' }],
    ['the CI', { env: GITHUB }, { value: 'feature/link', source: { from: 'github' } }],
    ['git', {}, git],
    ['git, whatever the version is called', { version: 'fake-2' }, git],
    ['nobody', { head: null }, null],
    ['nobody, of Plaid’s own', { isPlaids: true, env: GITHUB }, null],
    ['the option, of Plaid’s own', { isPlaids: true, branch: 'given' }, { value: 'given' }],
  ])('is said by %s', async (_, given, branch) => {
    const { branch: found } = await build(given);

    if (branch === null) expect(found).toBe(null);
    else expect(found).toMatchObject(branch);
  });
});

test('the version is the one that is given, and no other', async () => {
  expect((await build({ version: 'fake-2', env: GITHUB })).version).toBe('fake-2');
  expect((await build({ env: GITHUB })).version).toBe(null);
});

test('that there is no branch is remarked, but not of Plaid’s own', async () => {
  expect((await build({ version: 'fake-2', head: null })).remarks).toEqual([
    'no branch: HEAD is detached; give --provider-branch where there is one',
  ]);
  expect((await build({ version: 'fake-2', isPlaids: true })).remarks).toEqual([]);
});

test.each([true, false])(
  'the page of the build is the CI’s (Plaid’s own: %s)',
  async (isPlaids) => {
    expect((await build({ env: GITHUB, isPlaids })).buildUrl).toBe(
      'https://github.example/a/b/actions/runs/7',
    );
  },
);

test('an option that is empty is refused', async () => {
  await expect(build({ branch: ' ' })).rejects.toThrow('--provider-branch is empty');
  await expect(build({ version: '', isPlaids: true })).rejects.toThrow('is empty');
});
