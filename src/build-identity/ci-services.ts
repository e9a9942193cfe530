import { type Environment, setting, variable } from '../shared/process/environment.ts';
import {
  CI_NAMES,
  type CiName,
  type CiService,
  named,
  onBranch,
  onRef,
  onRequestBranch,
  onTag,
  onTagOrBranch,
  pullRequestHead,
  type Ref,
  repositoryOwner,
  trialInto,
  trialNamed,
  trialOnto,
  urlFrom,
} from './ci-service.ts';
import { github } from './github.ts';
import { jenkins } from './jenkins.ts';

/**
 * GitLab CI/CD. In a merged results pipeline and on a merge train `CI_COMMIT_SHA` is a merge commit that only GitLab
 * knows; the variable of the source branch's commit is set then, and only then.
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
const gitlab: CiService = {
  title: 'GitLab CI/CD',
  markers: ['GITLAB_CI'],
  commitVariable: 'CI_COMMIT_SHA',

  commit: ({ env }) => {
    const source = variable(env, SOURCE_SHA, 'CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA');
    const commit = variable(env, 'CI_COMMIT_SHA');
    const event = setting(env, 'CI_MERGE_REQUEST_EVENT_TYPE');
    if (source !== null) {
      // A merge train may squash the source first: its commit is then not a parent of the merge.
      return named(source, trialNamed(commit, event === 'merge_train'));
    }
    if (event === 'merged_result' || event === 'merge_train') {
      const reason = `CI_COMMIT_SHA is a merge commit that only GitLab knows, and ${SOURCE_SHA} is not set`;
      return { kind: 'unsure', reason, missing: SOURCE_SHA };
    }
    // A plain pipeline checks the source out; its script may merge, and no variable names that merge.
    return named(commit, trialInto(variable(env, 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME')));
  },

  ref: ({ env }) =>
    requestRef(
      env,
      'CI_MERGE_REQUEST_SOURCE_BRANCH_NAME',
      'CI_MERGE_REQUEST_SOURCE_PROJECT_PATH',
      'CI_MERGE_REQUEST_PROJECT_PATH',
    ) ??
    requestRef(
      env,
      'CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME',
      'CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY',
      'CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY',
    ) ??
    onTagOrBranch(env, 'CI_COMMIT_TAG', 'CI_COMMIT_BRANCH'),

  buildUrl: (env) => variable(env, 'CI_JOB_URL', 'CI_PIPELINE_URL'),
};

const SOURCE_SHA = 'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA';

/** Null where the pipeline is not of a merge request. */
function requestRef(
  env: Environment,
  branchName: string,
  sourceName: string,
  targetName: string,
): Ref | null {
  const branch = variable(env, branchName);
  if (branch === null) return null;
  return onRequestBranch(branch, setting(env, sourceName), setting(env, targetName));
}

/**
 * CircleCI. It builds the head of a pull request, unless a pipeline is started for the branch `pull/<number>/merge`; a
 * fork's branch is `pull/<number>`. https://circleci.com/docs/reference/variables/
 */
const circle: CiService = {
  title: 'CircleCI',
  markers: ['CIRCLECI'],
  commitVariable: 'CIRCLE_SHA1',

  commit: ({ env }) => {
    if (/^pull\/\d+\/merge$/.test(setting(env, 'CIRCLE_BRANCH'))) {
      const reason = 'the pipeline is of a trial merge, and CIRCLE_SHA1 is its merge commit';
      return { kind: 'unsure', reason };
    }
    return named(variable(env, 'CIRCLE_SHA1'));
  },

  ref: ({ env }) => onTagOrBranch(env, 'CIRCLE_TAG', 'CIRCLE_BRANCH'),

  buildUrl: (env) => variable(env, 'CIRCLE_BUILD_URL'),
};

/**
 * Buildkite. The commit may be a name like `HEAD` where a build was started by hand; the branch of a tag's build is the
 * tag's name; a fork's branch has its owner before it only where that is configured.
 * https://buildkite.com/docs/pipelines/configure/environment-variables
 */
const buildkite: CiService = {
  title: 'Buildkite',
  markers: ['BUILDKITE'],
  commitVariable: 'BUILDKITE_COMMIT',

  // A pipeline may check out a pull request's merge, which no variable names.
  commit: ({ env }) =>
    named(
      variable(env, 'BUILDKITE_COMMIT'),
      trialInto(variable(env, 'BUILDKITE_PULL_REQUEST_BASE_BRANCH')),
    ),

  ref: ({ env }) => {
    const tag = variable(env, 'BUILDKITE_TAG');
    if (tag !== null) return onTag(tag.value);
    const branch = variable(env, 'BUILDKITE_BRANCH');
    const owner = repositoryOwner(setting(env, 'BUILDKITE_PULL_REQUEST_REPO'));
    const target = repositoryOwner(setting(env, 'BUILDKITE_REPO'));
    const isFork =
      owner !== null && target !== null && owner.toLowerCase() !== target.toLowerCase();
    return branch === null || !isFork || branch.value.startsWith(`${owner}:`)
      ? onBranch(branch)
      : { kind: 'fork', branch, owner };
  },

  buildUrl: (env) => variable(env, 'BUILDKITE_BUILD_URL'),
};

/**
 * Azure Pipelines. On a pull request `BUILD_SOURCEVERSION` is the trial merge commit, and `BUILD_SOURCEBRANCH` is
 * `refs/pull/<number>/merge`. https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
const azure: CiService = {
  title: 'Azure Pipelines',
  markers: ['TF_BUILD'],
  commitVariable: 'BUILD_SOURCEVERSION',

  commit: ({ env }) =>
    isAzurePullRequest(env)
      ? pullRequestHead(env, 'SYSTEM_PULLREQUEST_SOURCECOMMITID', 'BUILD_SOURCEVERSION')
      : named(variable(env, 'BUILD_SOURCEVERSION')),

  ref: ({ env }) => {
    if (isAzurePullRequest(env)) return azurePullRequestRef(env);
    const ref = variable(env, 'BUILD_SOURCEBRANCH');
    return ref === null ? { kind: 'unknown' } : onRef(ref);
  },

  buildUrl: (env) => {
    const names = ['SYSTEM_COLLECTIONURI', 'SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'];
    const collection = variable(env, ...names)?.name ?? 'SYSTEM_COLLECTIONURI';
    return urlFrom(
      env,
      [collection, 'SYSTEM_TEAMPROJECT', 'BUILD_BUILDID'],
      (start, project, id) => {
        const path = encodeURIComponent(project.toWellFormed());
        return `${start.replace(/\/$/, '')}/${path}/_build/results?buildId=${id}`;
      },
    );
  },
};

function isAzurePullRequest(env: Environment): boolean {
  return (
    setting(env, 'BUILD_REASON') === 'PullRequest' ||
    setting(env, 'BUILD_SOURCEBRANCH').startsWith('refs/pull/')
  );
}

function azurePullRequestRef(env: Environment): Ref {
  const source = variable(env, 'SYSTEM_PULLREQUEST_SOURCEBRANCH');
  if (source === null) {
    return { kind: 'none', reason: 'SYSTEM_PULLREQUEST_SOURCEBRANCH is not set' };
  }
  // For a repository on GitHub it lacks refs/heads/.
  const branch = { ...source, value: source.value.trim().replace(/^refs\/heads\//, '') };
  const isFork = setting(env, 'SYSTEM_PULLREQUEST_ISFORK').toLowerCase() === 'true';
  const repository = setting(env, 'SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI');
  return isFork ? { kind: 'fork', branch, owner: repositoryOwner(repository) } : onBranch(branch);
}

/**
 * Bitbucket Pipelines. The checkout merges a pull request with its target, while the variable has the source's commit,
 * abbreviated to twelve digits; forks are not built.
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
const bitbucket: CiService = {
  title: 'Bitbucket Pipelines',
  markers: ['BITBUCKET_BUILD_NUMBER'],
  commitVariable: 'BITBUCKET_COMMIT',

  // The target is merged into the source.
  commit: ({ env }) =>
    named(
      variable(env, 'BITBUCKET_COMMIT'),
      trialOnto(variable(env, 'BITBUCKET_PR_DESTINATION_COMMIT'), 'commit'),
    ),

  ref: ({ env }) => onTagOrBranch(env, 'BITBUCKET_TAG', 'BITBUCKET_BRANCH'),

  buildUrl: (env) =>
    urlFrom(
      env,
      ['BITBUCKET_REPO_FULL_NAME', 'BITBUCKET_BUILD_NUMBER'],
      (repository, number) => `https://bitbucket.org/${repository}/pipelines/results/${number}`,
    ),
};

/**
 * Travis CI. On a pull request `TRAVIS_COMMIT` is a merge commit and `TRAVIS_BRANCH` the target; on a
 * tag `TRAVIS_BRANCH` is the tag.
 * https://docs.travis-ci.com/user/environment-variables/
 */
const travis: CiService = {
  title: 'Travis CI',
  markers: ['TRAVIS'],
  commitVariable: 'TRAVIS_COMMIT',

  commit: ({ env }) =>
    isTravisPullRequest(env)
      ? pullRequestHead(env, 'TRAVIS_PULL_REQUEST_SHA', 'TRAVIS_COMMIT')
      : named(variable(env, 'TRAVIS_COMMIT')),

  ref: ({ env }) => {
    if (!isTravisPullRequest(env)) return onTagOrBranch(env, 'TRAVIS_TAG', 'TRAVIS_BRANCH');
    const branch = variable(env, 'TRAVIS_PULL_REQUEST_BRANCH');
    if (branch === null) return { kind: 'none', reason: 'TRAVIS_PULL_REQUEST_BRANCH is not set' };
    const source = setting(env, 'TRAVIS_PULL_REQUEST_SLUG');
    return onRequestBranch(branch, source, setting(env, 'TRAVIS_REPO_SLUG'));
  },

  buildUrl: (env) => variable(env, 'TRAVIS_BUILD_WEB_URL'),
};

function isTravisPullRequest(env: Environment): boolean {
  const number = setting(env, 'TRAVIS_PULL_REQUEST') || 'false';
  return setting(env, 'TRAVIS_EVENT_TYPE') === 'pull_request' || number !== 'false';
}

export const CI_SERVICES: Readonly<Record<CiName, CiService>> = {
  ...{ github, gitlab, circle, buildkite, azure, bitbucket, travis, jenkins },
};

/** The CIs whose variables are set: none, one, or several where they are nested. */
export function runningCis(env: Environment): readonly CiName[] {
  return CI_NAMES.filter((name) => variable(env, ...CI_SERVICES[name].markers) !== null);
}
