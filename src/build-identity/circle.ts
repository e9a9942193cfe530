import { variable } from '../shared/process/environment.ts';
import { type CiService, named, onTagOrBranch } from './ci-service.ts';

/**
 * CircleCI. It builds the head of a pull request, unless a pipeline is started for the branch `pull/<number>/merge`; a
 * fork's branch is `pull/<number>`. https://circleci.com/docs/reference/variables/
 */
export const circle: CiService = {
  title: 'CircleCI',
  markers: ['CIRCLECI'],
  commitVariable: 'CIRCLE_SHA1',

  commit: ({ env }) => {
    if (/^pull\/\d+\/merge$/.test(variable(env, 'CIRCLE_BRANCH')?.value.trim() ?? '')) {
      const reason = 'the pipeline is of a trial merge, and CIRCLE_SHA1 is its merge commit';
      return { kind: 'unsure', reason };
    }
    return named(variable(env, 'CIRCLE_SHA1'));
  },

  ref: ({ env }) => onTagOrBranch(env, 'CIRCLE_TAG', 'CIRCLE_BRANCH'),

  buildUrl: (env) => variable(env, 'CIRCLE_BUILD_URL'),
};
