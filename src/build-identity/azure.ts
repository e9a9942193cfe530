import { type Environment, variable } from '../shared/process/environment.ts';
import { type CiService, named, onRef, pullRequestHead, type Ref } from './ci-service.ts';
import { repositoryOwner } from './repository-owner.ts';

/**
 * Azure Pipelines. On a pull request `BUILD_SOURCEVERSION` is the trial merge commit, and `BUILD_SOURCEBRANCH` is
 * `refs/pull/<number>/merge`. https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
export const azure: CiService = {
  title: 'Azure Pipelines',
  markers: ['TF_BUILD'],
  commitVariable: 'BUILD_SOURCEVERSION',

  commit: ({ env }) =>
    isPullRequest(env)
      ? pullRequestHead(env, 'SYSTEM_PULLREQUEST_SOURCECOMMITID', 'BUILD_SOURCEVERSION')
      : named(variable(env, 'BUILD_SOURCEVERSION')),

  ref: ({ env }) => {
    if (isPullRequest(env)) return pullRequestRef(env);
    const ref = variable(env, 'BUILD_SOURCEBRANCH');
    return ref === null ? { kind: 'unknown' } : onRef(ref);
  },

  buildUrl: (env) => {
    const names = ['SYSTEM_COLLECTIONURI', 'SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'];
    const collection = variable(env, ...names);
    const project = variable(env, 'SYSTEM_TEAMPROJECT');
    const build = variable(env, 'BUILD_BUILDID');
    if (collection === null || project === null || build === null) return null;
    const path = encodeURIComponent(project.value.toWellFormed());
    const start = collection.value.trim().replace(/\/$/, '');
    const value = `${start}/${path}/_build/results?buildId=${build.value}`;
    return { value, name: build.name };
  },
};

function isPullRequest(env: Environment): boolean {
  const ref = variable(env, 'BUILD_SOURCEBRANCH')?.value.trim() ?? '';
  return (
    variable(env, 'BUILD_REASON')?.value.trim() === 'PullRequest' || ref.startsWith('refs/pull/')
  );
}

function pullRequestRef(env: Environment): Ref {
  const source = variable(env, 'SYSTEM_PULLREQUEST_SOURCEBRANCH');
  if (source === null) {
    return { kind: 'none', reason: 'SYSTEM_PULLREQUEST_SOURCEBRANCH is not set' };
  }
  // For a repository on GitHub it lacks refs/heads/.
  const branch = { ...source, value: source.value.trim().replace(/^refs\/heads\//, '') };
  const isFork = variable(env, 'SYSTEM_PULLREQUEST_ISFORK')?.value.trim().toLowerCase() === 'true';
  if (!isFork) return { kind: 'branch', branch };
  const repository = variable(env, 'SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI')?.value.trim() ?? '';
  return { kind: 'fork', branch, owner: repositoryOwner(repository) };
}
