import { type Environment, setting, variable } from '../shared/process/environment.ts';
import {
  type CiService,
  named,
  onRequestBranch,
  onTagOrBranch,
  type Ref,
  trialInto,
  trialNamed,
} from './ci-service.ts';

/**
 * GitLab CI/CD. In a merged results pipeline and on a merge train `CI_COMMIT_SHA` is a merge commit that only GitLab
 * knows; the variable of the source branch's commit is set then, and only then.
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export const gitlab: CiService = {
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
