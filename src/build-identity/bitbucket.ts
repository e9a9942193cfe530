import { variable } from '../shared/process/environment.ts';
import { type CiService, named, onTagOrBranch, trialOnto } from './ci-service.ts';

/**
 * Bitbucket Pipelines. The checkout merges a pull request with its target, while the variable has the source's commit,
 * abbreviated to twelve digits; forks are not built.
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
export const bitbucket: CiService = {
  title: 'Bitbucket Pipelines',
  markers: ['BITBUCKET_BUILD_NUMBER'],
  commitVariable: 'BITBUCKET_COMMIT',

  commit: ({ env }) => {
    // The target is merged into the source.
    const trials = trialOnto(variable(env, 'BITBUCKET_PR_DESTINATION_COMMIT'), 'commit');
    return named(variable(env, 'BITBUCKET_COMMIT'), { trials });
  },

  ref: ({ env }) => onTagOrBranch(env, 'BITBUCKET_TAG', 'BITBUCKET_BRANCH'),

  buildUrl: (env) => {
    const repository = variable(env, 'BITBUCKET_REPO_FULL_NAME');
    const number = variable(env, 'BITBUCKET_BUILD_NUMBER');
    if (repository === null || number === null) return null;
    const value = `https://bitbucket.org/${repository.value}/pipelines/results/${number.value}`;
    return { value, name: number.name };
  },
};
