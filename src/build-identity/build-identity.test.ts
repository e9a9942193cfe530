import { describe, expect, test } from 'vitest';
import { questionOf } from '../../test/builds/recorded-builds.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { buildIdentity } from './build-identity.ts';
import type { GitHead } from './git.ts';

const HASH = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'fedcba9876543210fedcba9876543210fedcba98';

const onMain: GitHead = {
  kind: 'commit',
  hash: HASH,
  parents: [OTHER],
  branch: 'main',
  isDirty: false,
};
const gitlab = { GITLAB_CI: 'true', CI_COMMIT_SHA: OTHER };
const NO_GIT = 'what is checked out could not be looked at: git is not on PATH';

const SYSTEM = 'SYSTEM_PULLREQUEST';
const FORKED_PROJECT = {
  CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'checkout',
  CI_MERGE_REQUEST_PROJECT_PATH: 'coffee/checkout',
};
const FORKED_SLUG = {
  TRAVIS_PULL_REQUEST_SLUG: '/checkout',
  TRAVIS_REPO_SLUG: 'coffee-and-co/checkout',
};

describe('without a CI', () => {
  test('the commit and the branch come from git', async () => {
    expect(await buildIdentity(questionOf({ env: {}, head: onMain }))).toEqual({
      version: HASH,
      branch: 'main',
      buildUrl: null,
      source: {
        version: { from: 'git', name: 'HEAD' },
        branch: { from: 'git', name: 'HEAD' },
        buildUrl: null,
      },
      remarks: [],
    });
  });

  test('a detached HEAD is reported', async () => {
    const head: GitHead = { ...onMain, branch: null };
    const { branch, remarks } = await buildIdentity(questionOf({ env: {}, head }));
    expect(branch).toBeNull();
    expect(remarks).toEqual(['no branch: HEAD is detached; give --branch where there is one']);
  });

  test('a merge commit on no branch is reported', async () => {
    const head: GitHead = { ...onMain, branch: null, parents: [OTHER, HASH] };
    const { remarks } = await buildIdentity(questionOf({ env: {}, head }, { branch: 'x' }));
    expect(remarks).toEqual([
      expect.stringContaining('the version is a merge commit: where a CI made it'),
    ]);
  });

  test('a merge commit on a branch is reported only in a CI', async () => {
    const head: GitHead = { ...onMain, parents: [OTHER, HASH] };
    expect((await buildIdentity(questionOf({ env: {}, head }))).remarks).toEqual([]);
    const env = { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_BRANCH: 'main' };
    expect((await buildIdentity(questionOf({ env, head }))).remarks).toEqual([
      'BITBUCKET_COMMIT is not set: the version is the commit that is checked out',
      expect.stringContaining('the version is a merge commit: where a CI made it'),
    ]);
  });

  test.each([
    [true, 'the version names a commit that is not what was tested'],
    [null, 'git could not tell whether tracked files differ'],
  ])('dirty %s is reported', async (isDirty, remark) => {
    const head: GitHead = { ...onMain, isDirty };
    const { version, remarks } = await buildIdentity(questionOf({ env: {}, head }));
    expect(version).toBe(HASH);
    expect(remarks).toEqual([expect.stringContaining(remark)]);
  });

  test('without git either, the error says what to do', async () => {
    await expect(buildIdentity(questionOf({ env: {} }))).rejects.toThrow(
      new InputError(
        'no version was found: no CI is known by its variables (such as GITHUB_ACTIONS and GITHUB_SHA, GITLAB_CI and CI_COMMIT_SHA, CIRCLECI and CIRCLE_SHA1), and git is not on PATH; give --consumer-app-version',
      ),
    );
  });

  test('GITHUB_SHA alone is ignored: it may be a merge commit', async () => {
    await expect(buildIdentity(questionOf({ env: { GITHUB_SHA: HASH } }))).rejects.toThrow(
      'GITHUB_ACTIONS and GITHUB_SHA',
    );
  });
});

describe('options', () => {
  test('win, each for its part', async () => {
    const build = { env: { ...gitlab, CI_COMMIT_BRANCH: 'main' } };
    const identity = await buildIdentity(questionOf(build, { branch: ' release/2.x ' }));
    expect(identity).toMatchObject({ version: OTHER, branch: 'release/2.x' });
    expect(identity.source).toEqual({
      version: { from: 'gitlab', name: 'CI_COMMIT_SHA' },
      branch: { from: 'option', name: '--branch' },
      buildUrl: null,
    });
  });

  test('that give all parts need neither files nor git', async () => {
    const given = { version: '1.2.3', branch: 'main', buildUrl: 'https://ci.example/1' };
    const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: 'a\nb' };
    const never = () => {
      throw new Error('asked');
    };
    const question = { ...questionOf({ env }, given), readText: never };
    const git = { head: never, fullHash: never, isOnBranch: never };
    expect(await buildIdentity({ ...question, git })).toMatchObject({ ...given, remarks: [] });
  });

  test.each([
    [{ version: '' }, '--consumer-app-version is empty; give it a value or leave it out'],
    [{ branch: ' \n' }, '--branch is empty; give it a value or leave it out'],
    [{ buildUrl: '' }, '--build-url is empty; give it a value or leave it out'],
    [
      { version: 'x'.repeat(256) },
      '--consumer-app-version is longer than 255 characters; give another',
    ],
    [
      { branch: 'a\tb' },
      '--branch has a line end or another control character in it; give another',
    ],
    [{ buildUrl: 'ci.example' }, '--build-url is not a URL; give another'],
  ])('%j are refused', async (given, message) => {
    await expect(buildIdentity(questionOf({ env: {}, head: onMain }, given))).rejects.toThrow(
      new InputError(message),
    );
  });

  test('have the command’s names in messages', async () => {
    const { options, ...question } = questionOf({ env: gitlab });
    const named = {
      version: { name: '--provider-version', value: undefined },
      branch: { name: '--provider-branch', value: undefined },
      buildUrl: options.buildUrl,
    } as const;
    await expect(buildIdentity({ ...question, env: {}, options: named })).rejects.toThrow(
      /; give --provider-version$/,
    );
    const { remarks } = await buildIdentity({ ...question, options: named });
    expect(remarks).toContain(
      'no branch: git is not on PATH; give --provider-branch where there is one',
    );
  });
});

describe('the branch', () => {
  test('of git is not used for another commit', async () => {
    const head: GitHead = { ...onMain, parents: [HASH, OTHER] };
    const env = {
      ...{ ...gitlab, CI_COMMIT_SHA: HASH, CI_MERGE_REQUEST_IID: '31' },
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: OTHER,
    };
    const { version, branch, remarks } = await buildIdentity(questionOf({ env, head }));
    expect({ version, branch }).toEqual({ version: OTHER, branch: null });
    expect(remarks).toEqual([
      `what is checked out is ${HASH}, which merges the version with its target`,
      'no branch: what is checked out is another commit than the version; give --branch where there is one',
    ]);
  });

  test('of git is used for a version that the user gives', async () => {
    const question = questionOf({ env: {}, head: onMain }, { version: '1.2.3' });
    expect(await buildIdentity(question)).toMatchObject({ version: '1.2.3', branch: 'main' });
  });

  test('of git is found where no CI is known', async () => {
    const question = questionOf({ env: {}, head: onMain });
    expect(await buildIdentity(question)).toMatchObject({ branch: 'main' });
  });

  test('is missing on a tag, with a remark', async () => {
    const question = questionOf({ env: { ...gitlab, CI_COMMIT_TAG: 'v1' } });
    const { branch, remarks } = await buildIdentity(question);
    expect(branch).toBeNull();
    expect(remarks).toContain(
      'no branch: the build is of the tag "v1"; give --branch where there is one',
    );
  });

  test.each([
    ['CI_COMMIT_BRANCH', { env: { ...gitlab, CI_COMMIT_BRANCH: 'a\nb' } }],
    ['the branch that is checked out', { env: {}, head: { ...onMain, branch: 'a\ufffdb' } }],
  ])('is an error where its name, %s, cannot be published', async (name, build) => {
    await expect(buildIdentity(questionOf(build))).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(new RegExp(`^${name} .*; give --branch$`)),
      }),
    );
  });

  const event = { GITHUB_ACTIONS: '1', GITHUB_EVENT_NAME: 'pull_request' };

  test.each([
    [{ ...event }, 'GITHUB_EVENT_PATH is not set'],
    [{ ...event, GITHUB_EVENT_NAME: 'workflow_run' }, 'GITHUB_EVENT_PATH is not set'],
    [{ GITHUB_ACTIONS: '1', GITHUB_REF_NAME: 'main' }, 'GITHUB_EVENT_NAME is not set'],
    [{ TF_BUILD: 'True', BUILD_REASON: 'PullRequest' }, `${SYSTEM}_SOURCEBRANCH is not set`],
    [{ TRAVIS: 'true', TRAVIS_PULL_REQUEST: '1' }, 'TRAVIS_PULL_REQUEST_BRANCH is not set'],
    [{ JENKINS_URL: 'x', CHANGE_ID: '1', BRANCH_NAME: 'PR-1' }, 'CHANGE_BRANCH is not set'],
    [{ JENKINS_URL: 'x', GIT_BRANCH: 'origin/pr/1/head' }, 'GIT_BRANCH is a pull request'],
  ])('is none for %j, whatever git has', async (env, reason) => {
    const question = questionOf({ env, head: onMain }, { version: '1.2.3' });
    const { branch, remarks } = await buildIdentity(question);
    expect(branch).toBeNull();
    expect(remarks).toEqual([`no branch: ${reason}; give --branch where there is one`]);
  });

  test.each([
    [{ GITHUB_ACTIONS: '1', GITHUB_EVENT_NAME: 'deployment' }],
    [{ GITLAB_CI: 'true' }],
    [{ TF_BUILD: 'True', BUILD_SOURCEBRANCH: '$/checkout/main' }],
    [{ JENKINS_URL: 'x' }],
  ])('comes from git where %j does not tell it', async (env) => {
    const question = questionOf({ env, head: onMain }, { version: '1.2.3' });
    expect(await buildIdentity(question)).toMatchObject({
      branch: 'main',
      source: { branch: { from: 'git', name: 'HEAD' } },
    });
  });

  test.each([
    [{ GITLAB_CI: 'true', CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'main', ...FORKED_PROJECT }],
    [{ TRAVIS: '1', TRAVIS_PULL_REQUEST: '1', TRAVIS_PULL_REQUEST_BRANCH: 'main', ...FORKED_SLUG }],
  ])('is none for a fork whose owner is unknown, %j', async (env) => {
    const { branch, remarks } = await buildIdentity(questionOf({ env }, { version: '1.2.3' }));
    expect(branch).toBeNull();
    expect(remarks).toEqual([expect.stringContaining('"main" is a branch of a fork')]);
  });

  test('of a pull request stays where a version is given and the event file is gone', async () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: '/nowhere/event.json',
      GITHUB_HEAD_REF: 'feature',
    };
    const { branch, remarks } = await buildIdentity(questionOf({ env }, { version: '1.2.3' }));
    expect(branch).toBe('feature');
    expect(remarks).toEqual([expect.stringMatching(/cannot be read.*may be a fork's$/)]);
  });
});

describe('the build URL of a CI', () => {
  const env = { ...gitlab, CI_COMMIT_BRANCH: 'main' };

  test('loses its credentials, with a remark', async () => {
    const CI_JOB_URL = 'https://gitlab-ci-token:hush@gitlab.example/-/jobs/1?private_token=hush';
    const identity = await buildIdentity(questionOf({ env: { ...env, CI_JOB_URL } }));
    expect(identity.buildUrl).toBe('https://gitlab.example/-/jobs/1');
    expect(identity.remarks).toEqual([
      NO_GIT,
      'a credential was taken out of the build URL (CI_JOB_URL)',
    ]);
    expect(JSON.stringify(identity)).not.toContain('hush');
  });

  test.each(['job 1', 'ssh://gitlab.example/1', 'https://gitlab.example/\u001b[2J'])(
    'is left out where it is %j, with a remark',
    async (CI_JOB_URL) => {
      const { buildUrl, remarks } = await buildIdentity(
        questionOf({ env: { ...env, CI_JOB_URL } }),
      );
      expect(buildUrl).toBeNull();
      expect(remarks).toEqual([
        NO_GIT,
        expect.stringMatching(/^no build URL: what CI_JOB_URL gives /),
      ]);
    },
  );
});

test('of nested CIs comes from the more certain one, with a remark', async () => {
  const env = { JENKINS_HOME: '/var/jenkins', GIT_COMMIT: HASH, BRANCH_NAME: 'other', ...gitlab };
  const identity = await buildIdentity(questionOf({ env: { ...env, CI_COMMIT_BRANCH: 'main' } }));
  expect(identity).toMatchObject({ version: OTHER, branch: 'main' });
  expect(identity.remarks).toEqual([
    'the variables of GitLab CI/CD are taken, though those of Jenkins are set, too',
    NO_GIT,
  ]);
});

test('git is asked for HEAD once', async () => {
  let asked = 0;
  const { git, ...question } = questionOf({ env: {}, head: onMain });
  const head = () => {
    asked += 1;
    return git.head();
  };
  await buildIdentity({ ...question, git: { ...git, head } });
  expect(asked).toBe(1);
});
