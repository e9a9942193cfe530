import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionOf } from '../../test/builds/recorded-builds.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { buildIdentity } from './build-identity.ts';
import { gitIn } from './git.ts';

/** The commits of a repository in which `feature` is to be merged into `main`. */
interface Commits {
  readonly base: string;
  /** The last commit of `feature`. */
  readonly head: string;
  /** The one before it. */
  readonly before: string;
  /** What a CI makes to try `head`. */
  readonly merge: string;
  /** The same of `before`. */
  readonly staleMerge: string;
  /** The target merged into `head`, and not the other way round. */
  readonly reverseMerge: string;
  /** `head` merged into what the target was before. */
  readonly mergeWithEarlier: string;
  /** `head` merged into another branch. */
  readonly foreignMerge: string;
  /** The target with another branch merged. */
  readonly otherMerge: string;
  /** What a squash makes of `head`, on top of the target. */
  readonly squashed: string;
}

const root = mkdtempSync(join(tmpdir(), 'link-token-contract-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ENV = { PATH: process.env['PATH'], HOME: root };
const origin = join(root, 'origin');
let commits: Commits;

function git(folder: string, ...args: readonly string[]): string {
  const author = ['-c', 'user.name=Mona', '-c', 'user.email=mona@coffee.example'];
  const env = { ...ENV, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...author, '-C', folder, ...args], { env, encoding: 'utf8' }).trim();
}

/** The hash of a new commit after `parents`. */
function commit(message: string, ...parents: readonly string[]): string {
  const tree = git(origin, 'rev-parse', 'HEAD^{tree}');
  const hash = git(
    origin,
    ...['commit-tree', tree, '-m', message],
    ...parents.flatMap((parent) => ['-p', parent]),
  );
  git(origin, 'update-ref', `refs/heads/${message.replaceAll(' ', '-')}`, hash);
  return hash;
}

beforeAll(() => {
  mkdirSync(origin);
  git(origin, 'init', '--quiet', '--initial-branch', 'first');
  writeFileSync(join(origin, 'pact.json'), '{}');
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '--message', 'first');
  const first = git(origin, 'rev-parse', 'HEAD');
  const base = commit('main', first);
  const before = commit('feature before', first);
  const head = commit('feature', before);
  const other = commit('other', first);
  commits = {
    ...{ base, before, head },
    reverseMerge: commit('reverse merge', head, base),
    mergeWithEarlier: commit('merge with earlier', first, head),
    foreignMerge: commit('foreign merge', other, head),
    merge: commit('merge', base, head),
    staleMerge: commit('stale merge', base, before),
    otherMerge: commit('other merge', base, other),
    squashed: commit('squashed', base),
  };
});

/** A clone of one commit alone, as the checkouts of CIs are. */
function shallowCheckout(what: keyof Commits): string {
  const folder = join(root, commits[what]);
  if (existsSync(folder)) return folder;
  git(root, 'init', '--quiet', folder);
  git(folder, 'fetch', '--quiet', '--depth', '1', `file://${origin}`, commits[what]);
  git(folder, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return folder;
}

/** A clone that has fetched the branches, with a commit checked out. */
function fullCheckout(what: keyof Commits): string {
  const folder = join(root, `full-${commits[what]}`);
  if (existsSync(folder)) return folder;
  git(root, 'clone', '--quiet', `file://${origin}`, folder);
  git(folder, 'checkout', '--quiet', '--detach', commits[what]);
  return folder;
}

interface Request {
  readonly env: (commits: Commits) => Environment;
  readonly event?: (commits: Commits) => unknown;
  /** The merge that the CI makes, where it makes one. */
  readonly merge?: 'merge' | 'reverseMerge';
  /** The variable that names the target's branch, where that is all that is known of a merge. */
  readonly target?: string;
  /** What is checked out where nobody asks for a commit, and is none of both. */
  readonly instead?: 'base';
}

const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: 'event.json' };
const pullRequest = ({ head, base }: Commits) => ({
  pull_request: { head: { sha: head }, base: { sha: base } },
});
/** GitHub names the merge of the commit before, until it has made another. */
const staleRequest = ({ head, staleMerge }: Commits) => ({
  pull_request: { head: { sha: head }, merge_commit_sha: staleMerge },
});
const mergedRequest = ({ head, merge }: Commits) => ({
  pull_request: { head: { sha: head }, merge_commit_sha: merge },
});
const workflowRun =
  (event: string) =>
  ({ head, base, before }: Commits) => ({
    workflow_run: {
      ...{ event, head_sha: head },
      pull_requests: [
        { head: { sha: before }, base: { sha: before } },
        { head: { sha: head }, base: { sha: base } },
      ],
    },
  });

/** How each CI says that it builds `head`. */
const REQUESTS: Readonly<Record<string, Request>> = {
  'github pull_request': {
    env: ({ merge }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'pull_request' },
      ...{ GITHUB_REF: 'refs/pull/1/merge', GITHUB_SHA: merge },
    }),
    event: pullRequest,
    merge: 'merge',
  },
  'github pull_request_target': {
    env: ({ base }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'pull_request_target' },
      ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base },
    }),
    event: pullRequest,
    merge: 'merge',
    instead: 'base',
  },
  'github pull_request_target that names the merge': {
    env: ({ base }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'pull_request_target' },
      ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base },
    }),
    event: mergedRequest,
    merge: 'merge',
    instead: 'base',
  },
  'github pull_request_target that names an older merge': {
    env: ({ base }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'pull_request_target' },
      ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base },
    }),
    event: staleRequest,
    instead: 'base',
  },
  'github pull_request on a merge of another target than the event names': {
    env: ({ merge }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'pull_request' },
      ...{ GITHUB_REF: 'refs/pull/1/merge', GITHUB_SHA: merge },
    }),
    event: staleRequest,
    merge: 'merge',
  },
  'github workflow_run of a pull request': {
    env: ({ base }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'workflow_run' },
      ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base },
    }),
    event: workflowRun('pull_request'),
    merge: 'merge',
    instead: 'base',
  },
  'github workflow_run of a push, where its target went on': {
    env: ({ merge }) => ({
      ...{ ...GITHUB, GITHUB_EVENT_NAME: 'workflow_run' },
      ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: merge },
    }),
    event: workflowRun('push'),
    instead: 'base',
  },
  'github push': {
    env: ({ head }) => ({ ...GITHUB, GITHUB_EVENT_NAME: 'push', GITHUB_SHA: head }),
  },
  'github issue_comment': {
    env: ({ head }) => ({ ...GITHUB, GITHUB_EVENT_NAME: 'issue_comment', GITHUB_SHA: head }),
  },
  'github merge_group': {
    env: ({ head }) => ({ ...GITHUB, GITHUB_EVENT_NAME: 'merge_group', GITHUB_SHA: head }),
  },
  'gitlab merge request': {
    env: ({ head }) => ({
      ...{ GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '1', CI_COMMIT_SHA: head },
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    }),
    target: 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
  },
  'gitlab merged results': {
    env: ({ head, merge }) => ({
      ...{ GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '1', CI_COMMIT_SHA: merge },
      CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head,
    }),
    merge: 'merge',
  },
  'gitlab push': { env: ({ head }) => ({ GITLAB_CI: 'true', CI_COMMIT_SHA: head }) },
  'azure pull request': {
    env: ({ head, merge }) => ({
      ...{ TF_BUILD: 'True', BUILD_REASON: 'PullRequest', BUILD_SOURCEVERSION: merge },
      SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
    }),
    merge: 'merge',
  },
  'azure push': { env: ({ head }) => ({ TF_BUILD: 'True', BUILD_SOURCEVERSION: head }) },
  'bitbucket pull request': {
    env: ({ head, base }) => ({
      ...{ BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_ID: '1', BITBUCKET_COMMIT: head },
      BITBUCKET_PR_DESTINATION_COMMIT: base.slice(0, 12),
    }),
    merge: 'reverseMerge',
  },
  'bitbucket push': {
    env: ({ head }) => ({ BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_COMMIT: head }),
  },
  'buildkite pull request': {
    env: ({ head }) => ({
      ...{ BUILDKITE: 'true', BUILDKITE_PULL_REQUEST: '1', BUILDKITE_COMMIT: head },
      BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
    }),
    target: 'BUILDKITE_PULL_REQUEST_BASE_BRANCH',
  },
  'buildkite push': {
    env: ({ head }) => ({
      ...{ BUILDKITE: 'true', BUILDKITE_PULL_REQUEST: 'false', BUILDKITE_COMMIT: head },
    }),
  },
  circle: { env: ({ head }) => ({ CIRCLECI: 'true', CIRCLE_SHA1: head }) },
  'jenkins pull request builder': {
    env: ({ head, merge }) => ({
      ...{ JENKINS_URL: 'x', GIT_COMMIT: merge, ghprbActualCommit: head },
    }),
    merge: 'merge',
  },
  'jenkins multibranch': {
    env: ({ head }) => ({ JENKINS_URL: 'x', CHANGE_ID: '1', GIT_COMMIT: head }),
  },
  'travis pull request': {
    env: ({ head, merge }) => ({
      ...{ TRAVIS: 'true', TRAVIS_PULL_REQUEST: '1', TRAVIS_COMMIT: merge },
      TRAVIS_PULL_REQUEST_SHA: head,
    }),
    merge: 'merge',
  },
  'travis push': { env: ({ head }) => ({ TRAVIS: 'true', TRAVIS_COMMIT: head }) },
};

function identityOf({ env, event }: Request, folder: string, version?: string) {
  const build = { env: env(commits), event: event?.(commits) };
  const question = questionOf(build, version === undefined ? {} : { version });
  return buildIdentity({ ...question, git: gitIn(folder, ENV) });
}

function misfitOf(other: keyof Commits): RegExp {
  return new RegExp(
    `but what is checked out is ${commits[other]}(, which merges .*)?; (fetch "main", or )?check out ${commits.head}, or give --consumer-app-version`,
  );
}

describe.each(Object.entries(REQUESTS))('%s', (_name, request) => {
  test('the head that is checked out goes out under its name', async () => {
    const { version, remarks } = await identityOf(request, shallowCheckout('head'));
    expect(version).toBe(commits.head);
    expect(remarks.join('\n')).not.toContain('checked out');
  });

  const others: readonly (keyof Commits)[] = [
    ...(['base', 'before', 'staleMerge', 'otherMerge', 'foreignMerge', 'squashed'] as const),
    ...(['merge', 'reverseMerge'] as const).filter((merge) => merge !== request.merge),
  ];

  test.each(others)('%s is not published under the name of the head', async (other) => {
    const folder = shallowCheckout(other);
    const error: unknown = await identityOf(request, folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toMatch(misfitOf(other));
    expect((await identityOf(request, folder, '2.4.0')).version).toBe('2.4.0');
  });

  test('what cannot be looked at is published only where the CI checks the head out', async () => {
    const found = identityOf(request, root);
    const unseen =
      'what is checked out could not be looked at: this folder is in no git repository';
    if (request.instead === undefined) expect((await found).remarks).toContain(unseen);
    else await expect(found).rejects.toThrow(`${unseen}; check out ${commits.head}, or give`);
  });
});

test.each(
  Object.entries(REQUESTS).flatMap(([name, request]) =>
    request.merge === undefined ? [] : [{ name, request, merge: request.merge }],
  ),
)('$name: a trial merge goes out under the name of its head', async ({ request, merge }) => {
  const { version, remarks } = await identityOf(request, shallowCheckout(merge));
  expect(version).toBe(commits.head);
  expect(remarks).toContainEqual(
    `what is checked out is ${commits[merge]}, which merges the version with its target`,
  );
});

describe.each(
  Object.entries(REQUESTS).flatMap(([name, request]) =>
    request.target === undefined ? [] : [{ name, request, target: request.target }],
  ),
)('$name: where the target’s branch was fetched', ({ request, target }) => {
  const merges = ['merge', 'reverseMerge', 'mergeWithEarlier'] as const;

  test.each(merges)('%s goes out under the name of its head', async (merge) => {
    const { version, remarks } = await identityOf(request, fullCheckout(merge));
    expect(version).toBe(commits.head);
    expect(remarks).toContainEqual(
      `what is checked out is ${commits[merge]}, which merges the version with its target`,
    );
  });

  const others = [
    'base',
    'before',
    'staleMerge',
    'otherMerge',
    'foreignMerge',
    'squashed',
  ] as const;
  test.each(others)('%s does not', async (other) => {
    await expect(identityOf(request, fullCheckout(other))).rejects.toThrow(misfitOf(other));
  });

  test('where it was not, a merge of the head is refused with what to fetch', async () => {
    const { base, head, merge } = commits;
    await expect(identityOf(request, shallowCheckout('merge'))).rejects.toThrow(
      `but what is checked out is ${merge}, which merges the version with ${base}, and that is not on "main" as far as it was fetched; fetch "main", or check out ${head}, or give --consumer-app-version`,
    );
  });

  test.each(['mian', '', 'm*', 'refs/heads/main'])(
    'a merge does not where the target is called %j',
    async (branch) => {
      const { env } = request;
      const renamed = { env: (all: Commits) => ({ ...env(all), [target]: branch }) };
      await expect(identityOf(renamed, fullCheckout('merge'))).rejects.toThrow(InputError);
    },
  );

  test('a merge that is the target’s branch here does not, if it is of another branch', async () => {
    const folder = join(root, `named-${target}`);
    git(root, 'clone', '--quiet', `file://${origin}`, folder);
    git(folder, 'checkout', '--quiet', '-B', 'main', commits.foreignMerge);
    await expect(identityOf(request, folder)).rejects.toThrow(InputError);
  });
});

test('a merge train may squash the head before it merges', async () => {
  const { head, squashed } = commits;
  const env = {
    ...{ GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '1', CI_COMMIT_SHA: squashed },
    CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train',
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head,
  };
  const train: Request = { env: () => env };
  expect((await identityOf(train, shallowCheckout('squashed'))).version).toBe(head);
  await expect(identityOf(train, shallowCheckout('base'))).rejects.toThrow(InputError);
});

test('a merge of several branches at once tries none of them', async () => {
  const { base, head, before } = commits;
  const octopus = commit('octopus', base, head, before);
  commits = { ...commits, otherMerge: octopus };
  const { 'travis pull request': request } = REQUESTS;
  if (request === undefined) throw new Error('no such request');
  await expect(identityOf(request, shallowCheckout('otherMerge'))).rejects.toThrow(InputError);
});
