import { type Environment, variable } from '../shared/process/environment.ts';
import {
  type CiService,
  named,
  onBranch,
  onTagOrBranch,
  pullRequestHead,
  type Ref,
} from './ci-service.ts';

/**
 * Travis CI. On a pull request `TRAVIS_COMMIT` is a merge commit and `TRAVIS_BRANCH` the target; on a
 * tag `TRAVIS_BRANCH` is the tag.
 * https://docs.travis-ci.com/user/environment-variables/
 */
export const travis: CiService = {
  title: 'Travis CI',
  markers: ['TRAVIS'],
  commitVariable: 'TRAVIS_COMMIT',

  commit: ({ env }) =>
    isPullRequest(env)
      ? pullRequestHead(env, 'TRAVIS_PULL_REQUEST_SHA', 'TRAVIS_COMMIT')
      : named(variable(env, 'TRAVIS_COMMIT')),

  ref: ({ env }) =>
    isPullRequest(env) ? pullRequestRef(env) : onTagOrBranch(env, 'TRAVIS_TAG', 'TRAVIS_BRANCH'),

  buildUrl: (env) => variable(env, 'TRAVIS_BUILD_WEB_URL'),
};

function isPullRequest(env: Environment): boolean {
  const event = variable(env, 'TRAVIS_EVENT_TYPE')?.value.trim();
  const number = variable(env, 'TRAVIS_PULL_REQUEST')?.value.trim() ?? 'false';
  return event === 'pull_request' || number !== 'false';
}

function pullRequestRef(env: Environment): Ref {
  const branch = variable(env, 'TRAVIS_PULL_REQUEST_BRANCH');
  if (branch === null) return { kind: 'none', reason: 'TRAVIS_PULL_REQUEST_BRANCH is not set' };
  const source = variable(env, 'TRAVIS_PULL_REQUEST_SLUG')?.value;
  const target = variable(env, 'TRAVIS_REPO_SLUG')?.value;
  if (source === undefined || target === undefined || source === target) return onBranch(branch);
  return { kind: 'fork', branch, owner: source.split('/', 1)[0] || null };
}
