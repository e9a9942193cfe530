import { terminalLine } from '../../contracts/escape/terminal.ts';
import { valueBelow } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  parseJsonObject,
} from '../../contracts/json-value.ts';
import { readBounded } from '../shared/files/bounded-file.ts';
import { type Environment, type Found, setting, variable } from '../shared/process/environment.ts';
import {
  type Build,
  type CiService,
  type Commit,
  type NamedCommit,
  named,
  onBranch,
  onRef,
  onTag,
  type Ref,
  trialNamed,
  trialOnto,
  urlFrom,
} from './ci-service.ts';
import { isCommitHash } from './git.ts';

/**
 * GitHub Actions, and CIs with the same variables. On a pull request `GITHUB_SHA` is a merge commit, or one of the
 * target, and the head commit is in the event file only.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const github: CiService = {
  title: 'GitHub Actions',
  markers: ['GITHUB_ACTIONS'],
  commitVariable: 'GITHUB_SHA',

  commit: (build) => TRIGGERS[triggerOf(build.env)].commit(build),

  ref: (build) => TRIGGERS[triggerOf(build.env)].ref(build),

  buildUrl: (env) =>
    urlFrom(
      env,
      ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'],
      (server, repository, run) => `${server}/${repository}/actions/runs/${run}`,
    ),
};

type Trigger = 'pull-request' | 'workflow-run' | 'ref' | 'unknown';

const TRIGGERS: Readonly<Record<Trigger, Pick<CiService, 'commit' | 'ref'>>> = {
  'pull-request': {
    commit: (build) => headCommit(build, 'pull_request.head.sha', pullRequestCheckout),
    ref: pullRequestRef,
  },
  'workflow-run': {
    commit: (build) => headCommit(build, 'workflow_run.head_sha', workflowRunCheckout),
    ref: workflowRunRef,
  },
  ref: {
    commit: ({ env }) => named(variable(env, 'GITHUB_SHA')),
    ref: ({ env }) => refOf(env),
  },
  unknown: {
    commit: () => ({
      kind: 'unsure',
      reason: 'GITHUB_EVENT_NAME is not set, so that GITHUB_SHA may be a merge commit',
      missing: 'GITHUB_EVENT_NAME',
    }),
    ref: () => ({ kind: 'none', reason: 'GITHUB_EVENT_NAME is not set' }),
  },
};

/** Events in which `GITHUB_SHA` is not the head of the pull request. */
const PULL_REQUEST_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
];

function triggerOf(env: Environment): Trigger {
  const event = setting(env, 'GITHUB_EVENT_NAME');
  // For any event, such a ref is a merge commit.
  if (isPullRef(env)) return 'pull-request';
  if (event === '') return 'unknown';
  if (PULL_REQUEST_EVENTS.includes(event)) return 'pull-request';
  return event === 'workflow_run' ? 'workflow-run' : 'ref';
}

function isPullRef(env: Environment): boolean {
  return setting(env, 'GITHUB_REF').startsWith('refs/pull/');
}

type CommitCheckout = Pick<NamedCommit, 'trials' | 'instead' | 'remark'>;

/** The commit at a place of the event file. */
function headCommit(
  build: Build,
  place: string,
  checkoutOf: (event: JsonObject, head: string, env: Environment) => CommitCheckout,
): Commit {
  const read = githubEvent(build);
  if (read.kind === 'unreadable') return { ...read, kind: 'unsure' };
  const hash = textAt(read.event, place);
  if (hash === null || !isCommitHash(hash.value)) {
    return { kind: 'unsure', reason: `the event file has no ${place}` };
  }
  return { kind: 'named', hash, ...checkoutOf(read.event, hash.value, build.env) };
}

function pullRequestCheckout(event: JsonObject, head: string, env: Environment): CommitCheckout {
  const isMerged = valueAt(event, 'pull_request.merged') === true;
  const isOnTarget = isMerged || setting(env, 'GITHUB_EVENT_NAME') === 'pull_request_target';
  const isTarget = isOnTarget && !isPullRef(env);
  return {
    trials: [
      ...trialNamed(isTarget ? null : variable(env, 'GITHUB_SHA')),
      ...trialNamed(textAt(event, 'pull_request.merge_commit_sha')),
      ...trialOnto(textAt(event, 'pull_request.base.sha')),
    ],
    ...(isTarget ? { instead: insteadOf(head, env) } : {}),
    ...(isMerged ? { remark: MERGED } : {}),
  };
}

const MERGED =
  'the pull request is merged: the version is its last commit, and not what its target is now';

function workflowRunCheckout(event: JsonObject, head: string, env: Environment): CommitCheckout {
  // The merge of a pushed commit is a later commit, not a trial merge.
  const isOfRequest = PULL_REQUEST_EVENTS.includes(
    textAt(event, 'workflow_run.event')?.value ?? '',
  );
  // A fork's pull requests are not named.
  const requests = listOf(valueAt(event, 'workflow_run.pull_requests'))
    .filter(isJsonObject)
    .filter((request) => isOfRequest && textAt(request, 'head.sha')?.value === head);
  return {
    trials: requests.flatMap((request) => trialOnto(textAt(request, 'base.sha'))),
    instead: insteadOf(head, env),
  };
}

/** `GITHUB_SHA` is checked out by default. */
function insteadOf(head: string, env: Environment): Found | null {
  const sha = variable(env, 'GITHUB_SHA') ?? { name: 'GITHUB_SHA', value: 'not set' };
  return sha.value.trim() === head ? null : sha;
}

function pullRequestRef(build: Build): Ref {
  const read = githubEvent(build);
  const head = variable(build.env, 'GITHUB_HEAD_REF');
  if (read.kind === 'unreadable') {
    if (head === null) return { kind: 'none', reason: read.reason };
    return { kind: 'branch', branch: head, remark: `${read.reason}; the branch may be a fork's` };
  }
  const { event } = read;
  const branch = head ?? textAt(event, 'pull_request.head.ref');
  // The fork may be deleted.
  const gone = valueAt(event, 'pull_request.head.repo') === null;
  const base = 'pull_request.base.repo.full_name';
  const isFork = gone || differ(event, 'pull_request.head.repo.full_name', base);
  return eventRef(branch, isFork, textAt(event, 'pull_request.head.user.login'));
}

function workflowRunRef(build: Build): Ref {
  const read = githubEvent(build);
  if (read.kind === 'unreadable') return { kind: 'none', reason: read.reason };
  const { event } = read;
  const head = 'workflow_run.head_repository';
  const isFork = differ(event, `${head}.full_name`, 'workflow_run.repository.full_name');
  const owner = textAt(event, `${head}.owner.login`);
  return eventRef(textAt(event, 'workflow_run.head_branch'), isFork, owner);
}

function differ(event: JsonObject, head: string, base: string): boolean {
  const [one, other] = [textAt(event, head), textAt(event, base)];
  return one !== null && other !== null && one.value !== other.value;
}

/** The checkout usually is of another branch, so git does not help. */
function eventRef(branch: Found | null, isFork: boolean, owner: Found | null): Ref {
  if (branch === null) return { kind: 'none', reason: 'the event names no branch' };
  return isFork ? { kind: 'fork', branch, owner: owner?.value ?? null } : onBranch(branch);
}

function refOf(env: Environment): Ref {
  const name = variable(env, 'GITHUB_REF_NAME');
  const type = setting(env, 'GITHUB_REF_TYPE');
  if (name !== null && type === 'branch') return onBranch(name);
  if (name !== null && type === 'tag') return onTag(name.value);
  const ref = variable(env, 'GITHUB_REF');
  return ref === null ? { kind: 'unknown' } : onRef(ref);
}

type GithubEvent =
  | { readonly kind: 'event'; readonly event: JsonObject }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly missing?: string };

const PATH = 'GITHUB_EVENT_PATH';
const LONGEST_REASON = 200;

/** The payload of the webhook that started the workflow. */
function githubEvent({ env, readText }: Build): GithubEvent {
  const path = variable(env, PATH);
  if (path === null) return { kind: 'unreadable', reason: `${PATH} is not set`, missing: PATH };
  try {
    const event = parseJsonObject(readText(path.value));
    if (event !== null) return { kind: 'event', event };
    return { kind: 'unreadable', reason: `the event file (${PATH}) holds no JSON object` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = terminalLine(message.slice(0, LONGEST_REASON));
    return { kind: 'unreadable', reason: `the event file (${PATH}) cannot be read: ${why}` };
  }
}

/** The value at a place such as `pull_request.head.sha`; undefined for none. */
function valueAt(event: JsonObject, place: string): JsonValue | undefined {
  return valueBelow(event, place.split('.'));
}

/** The text at a place; null for any other value, and for a blank text. */
function textAt(event: JsonObject, place: string): Found | null {
  const value = valueAt(event, place);
  return typeof value === 'string' && value.trim() !== ''
    ? { value, name: `${place} of the event file` }
    : null;
}

/** GitHub delivers no payload of more than 25 MB. */
const MOST_BYTES = 32_000_000;

/** The text of the event file. Throws where it cannot be read. */
export function readEventFile(path: string): string {
  const read = readBounded(path, MOST_BYTES);
  if (read.kind === 'unread') throw new Error(read.why);
  return read.bytes.toString('utf8');
}
