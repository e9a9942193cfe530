import { isJsonObject, type JsonObject, listOf } from '../../contracts/json-value.ts';
import { type Environment, type Found, variable } from '../shared/process/environment.ts';
import {
  type Build,
  type CiService,
  type Commit,
  type ExpectedCheckout,
  named,
  onBranch,
  onRef,
  onTag,
  type Ref,
  type TrialMerge,
  trialNamed,
  trialOnto,
} from './ci-service.ts';
import { isCommitHash } from './commit-hash.ts';
import { githubEvent, textAt, valueAt } from './github-event.ts';

/**
 * GitHub Actions, and CIs with the same variables. On a pull request `GITHUB_SHA` is a merge commit, or one of the
 * target, and the head commit is in the event file only.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const github: CiService = {
  title: 'GitHub Actions',
  markers: ['GITHUB_ACTIONS'],
  commitVariable: 'GITHUB_SHA',

  commit: (build) => {
    switch (triggerOf(build.env)) {
      case 'pull-request':
        return pullRequestCommit(build);
      case 'workflow-run':
        return workflowRunCommit(build);
      case 'ref':
        return named(variable(build.env, 'GITHUB_SHA'));
      case 'unknown':
        return {
          kind: 'unsure',
          reason: 'GITHUB_EVENT_NAME is not set, so that GITHUB_SHA may be a merge commit',
          missing: 'GITHUB_EVENT_NAME',
        };
    }
  },

  ref: (build) => {
    switch (triggerOf(build.env)) {
      case 'pull-request':
        return pullRequestRef(build);
      case 'workflow-run':
        return workflowRunRef(build);
      case 'ref':
        return refOf(build.env);
      case 'unknown':
        return { kind: 'none', reason: 'GITHUB_EVENT_NAME is not set' };
    }
  },

  buildUrl: (env) => {
    const server = variable(env, 'GITHUB_SERVER_URL');
    const repository = variable(env, 'GITHUB_REPOSITORY');
    const run = variable(env, 'GITHUB_RUN_ID');
    if (server === null || repository === null || run === null) return null;
    const value = `${server.value}/${repository.value}/actions/runs/${run.value}`;
    return { value, name: run.name };
  },
};

type Trigger = 'pull-request' | 'workflow-run' | 'ref' | 'unknown';

/** Events in which `GITHUB_SHA` is not the head of the pull request. */
const PULL_REQUEST_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
];

function triggerOf(env: Environment): Trigger {
  const event = variable(env, 'GITHUB_EVENT_NAME')?.value.trim();
  // For any event, such a ref is a merge commit.
  if (isPullRef(env)) return 'pull-request';
  if (event === undefined) return 'unknown';
  if (PULL_REQUEST_EVENTS.includes(event)) return 'pull-request';
  return event === 'workflow_run' ? 'workflow-run' : 'ref';
}

function isPullRef(env: Environment): boolean {
  return variable(env, 'GITHUB_REF')?.value.trim().startsWith('refs/pull/') === true;
}

function pullRequestCommit(build: Build): Commit {
  const read = githubEvent(build);
  if (read.kind === 'unreadable') return { ...read, kind: 'unsure' };
  const commit = headCommit(read.event, 'pull_request.head.sha');
  if (commit.kind !== 'named') return commit;
  const isMerged = valueAt(read.event, 'pull_request.merged') === true;
  const isOnTarget =
    isMerged || variable(build.env, 'GITHUB_EVENT_NAME')?.value.trim() === 'pull_request_target';
  const isTarget = isOnTarget && !isPullRef(build.env);
  const trials = [
    ...trialNamed(isTarget ? null : variable(build.env, 'GITHUB_SHA')),
    ...trialNamed(textAt(read.event, 'pull_request.merge_commit_sha')),
    ...trialOnto(textAt(read.event, 'pull_request.base.sha')),
  ];
  return {
    ...commit,
    checkout: isTarget ? insteadOf(commit.hash, build.env, trials) : { trials },
    ...(isMerged ? { remark: MERGED } : {}),
  };
}

function workflowRunCommit(build: Build): Commit {
  const read = githubEvent(build);
  if (read.kind === 'unreadable') return { ...read, kind: 'unsure' };
  const commit = headCommit(read.event, 'workflow_run.head_sha');
  if (commit.kind !== 'named') return commit;
  // The merge of a pushed commit is a later commit, not a trial merge.
  const event = textAt(read.event, 'workflow_run.event')?.value ?? '';
  const trials = PULL_REQUEST_EVENTS.includes(event) ? trialsOfRun(read.event, commit.hash) : [];
  return { ...commit, checkout: insteadOf(commit.hash, build.env, trials) };
}

/** A fork's pull requests are not named. */
function trialsOfRun(event: JsonObject, head: Found): readonly TrialMerge[] {
  return listOf(valueAt(event, 'workflow_run.pull_requests'))
    .filter(isJsonObject)
    .filter((request) => textAt(request, 'head.sha')?.value === head.value)
    .flatMap((request) => trialOnto(textAt(request, 'base.sha')));
}

function headCommit(event: JsonObject, place: string): Commit {
  const hash = textAt(event, place);
  return hash === null || !isCommitHash(hash.value)
    ? { kind: 'unsure', reason: `the event file has no ${place}` }
    : named(hash);
}

/** `GITHUB_SHA` is checked out by default. */
function insteadOf(head: Found, env: Environment, trials: readonly TrialMerge[]): ExpectedCheckout {
  const sha = variable(env, 'GITHUB_SHA') ?? { name: 'GITHUB_SHA', value: 'not set' };
  return { trials, instead: sha.value.trim() === head.value ? null : sha };
}

const MERGED =
  'the pull request is merged: the version is its last commit, and not what its target is now';

function pullRequestRef(build: Build): Ref {
  const read = githubEvent(build);
  const head = variable(build.env, 'GITHUB_HEAD_REF');
  if (read.kind === 'unreadable') {
    if (head === null) return { kind: 'none', reason: read.reason };
    return { kind: 'branch', branch: head, remark: `${read.reason}; the branch may be a fork's` };
  }
  const { event } = read;
  const branch = head ?? textAt(event, 'pull_request.head.ref');
  const owner = textAt(event, 'pull_request.head.user.login');
  // The fork may be deleted.
  const gone = valueAt(event, 'pull_request.head.repo') === null;
  const base = 'pull_request.base.repo.full_name';
  return gone || differ(event, 'pull_request.head.repo.full_name', base)
    ? forkRef(branch, owner)
    : branchOrNone(branch);
}

function workflowRunRef(build: Build): Ref {
  const read = githubEvent(build);
  if (read.kind === 'unreadable') return { kind: 'none', reason: read.reason };
  const { event } = read;
  const branch = textAt(event, 'workflow_run.head_branch');
  const head = 'workflow_run.head_repository';
  return differ(event, `${head}.full_name`, 'workflow_run.repository.full_name')
    ? forkRef(branch, textAt(event, `${head}.owner.login`))
    : branchOrNone(branch);
}

function differ(event: JsonObject, head: string, base: string): boolean {
  const [one, other] = [textAt(event, head), textAt(event, base)];
  return one !== null && other !== null && one.value !== other.value;
}

function forkRef(branch: Found | null, owner: Found | null): Ref {
  if (branch === null) return branchOrNone(branch);
  return { kind: 'fork', branch, owner: owner?.value ?? null };
}

/** The checkout usually is of another branch, so git does not help. */
function branchOrNone(branch: Found | null): Ref {
  return branch === null ? { kind: 'none', reason: 'the event names no branch' } : onBranch(branch);
}

function refOf(env: Environment): Ref {
  const name = variable(env, 'GITHUB_REF_NAME');
  const type = variable(env, 'GITHUB_REF_TYPE')?.value.trim();
  if (name !== null && type === 'branch') return onBranch(name);
  if (name !== null && type === 'tag') return onTag(name.value);
  const ref = variable(env, 'GITHUB_REF');
  return ref === null ? { kind: 'unknown' } : onRef(ref);
}
