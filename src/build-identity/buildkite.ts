import { type Environment, variable } from '../shared/process/environment.ts';
import { type CiService, named, onBranch, onTag, trialInto } from './ci-service.ts';
import { repositoryOwner } from './repository-owner.ts';

/**
 * Buildkite. The commit may be a name like `HEAD` where a build was started by hand; the branch of a tag's build is the
 * tag's name; a fork's branch has its owner before it only where that is configured.
 * https://buildkite.com/docs/pipelines/configure/environment-variables
 */
export const buildkite: CiService = {
  title: 'Buildkite',
  markers: ['BUILDKITE'],
  commitVariable: 'BUILDKITE_COMMIT',

  // A pipeline may check out a pull request's merge, which no variable names.
  commit: ({ env }) =>
    named(variable(env, 'BUILDKITE_COMMIT'), {
      trials: trialInto(variable(env, 'BUILDKITE_PULL_REQUEST_BASE_BRANCH')),
    }),

  ref: ({ env }) => {
    const tag = variable(env, 'BUILDKITE_TAG');
    if (tag !== null) return onTag(tag.value);
    const branch = variable(env, 'BUILDKITE_BRANCH');
    const owner = forkOwner(env);
    return branch === null || owner === null || branch.value.startsWith(`${owner}:`)
      ? onBranch(branch)
      : { kind: 'fork', branch, owner };
  },

  buildUrl: (env) => variable(env, 'BUILDKITE_BUILD_URL'),
};

function forkOwner(env: Environment): string | null {
  const source = repositoryOwner(variable(env, 'BUILDKITE_PULL_REQUEST_REPO')?.value.trim() ?? '');
  const target = repositoryOwner(variable(env, 'BUILDKITE_REPO')?.value.trim() ?? '');
  if (source === null || target === null) return null;
  return source.toLowerCase() === target.toLowerCase() ? null : source;
}
