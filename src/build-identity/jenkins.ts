import { type Environment, type Found, setting, variable } from '../shared/process/environment.ts';
import {
  type CiService,
  named,
  onBranch,
  onRef,
  onTag,
  type Ref,
  trialNamed,
} from './ci-service.ts';

/**
 * Jenkins, whose variables come from the Git, Branch API and, named `ghprb…`, GitHub Pull Request Builder plugins. A
 * job may merge a pull request with its target before it builds; `GIT_COMMIT` is then a merge commit of that one
 * workspace. `JENKINS_URL` is set only where an administrator did so.
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables
 */
export const jenkins: CiService = {
  title: 'Jenkins',
  markers: ['JENKINS_URL', 'JENKINS_HOME'],
  commitVariable: 'GIT_COMMIT',

  commit: ({ env }) => {
    const head = variable(env, 'ghprbActualCommit');
    const hash = variable(env, 'GIT_COMMIT');
    if (head !== null) return named(head, trialNamed(hash));
    if (isTrialMerge(env)) {
      const reason = 'Jenkins merged a pull request with its target, and GIT_COMMIT is that merge';
      return { kind: 'unsure', reason };
    }
    const commit = named(hash);
    return commit.kind === 'named' && variable(env, 'CHANGE_ID') !== null
      ? { ...commit, doubt: MAY_BE_MERGED }
      : commit;
  },

  ref: ({ env }) => {
    const tag = variable(env, 'TAG_NAME');
    if (tag !== null) return onTag(tag.value);
    if (variable(env, 'CHANGE_ID', 'CHANGE_BRANCH') !== null) return changeRef(env);
    const branch = variable(env, 'ghprbSourceBranch', 'BRANCH_NAME');
    return branch === null ? checkedOutRef(env) : onBranch(branch);
  },

  buildUrl: (env) => variable(env, 'BUILD_URL'),
};

const MAY_BE_MERGED =
  'where Jenkins merges a pull request with its target, GIT_COMMIT is that merge, which exists in Jenkins only';

const PULL_REQUEST_REF = /(?:^|\/)(?:pr|pull)\/\d+\/(?:merge|head)$/;

/** A job that builds both head and merge marks them at the end of `BRANCH_NAME`. */
function isTrialMerge(env: Environment): boolean {
  const isMergeJob = setting(env, 'BRANCH_NAME').endsWith('-merge');
  const ref = setting(env, 'GIT_BRANCH');
  return (
    (isMergeJob && variable(env, 'CHANGE_ID') !== null) ||
    (PULL_REQUEST_REF.test(ref) && ref.endsWith('/merge'))
  );
}

function changeRef(env: Environment): Ref {
  const branch = variable(env, 'CHANGE_BRANCH');
  // BRANCH_NAME is then the job's name, such as PR-24.
  if (branch === null) return { kind: 'none', reason: 'CHANGE_BRANCH is not set' };
  const fork = variable(env, 'CHANGE_FORK');
  return fork === null ? onBranch(branch) : { kind: 'fork', branch, owner: fork.value.trim() };
}

/** `GIT_BRANCH`: `origin/main`, or a full name, or `detached`. */
function checkedOutRef(env: Environment): Ref {
  const ref = variable(env, 'GIT_BRANCH');
  const text = ref?.value.trim() ?? '';
  if (ref === null || text === 'detached') return { kind: 'unknown' };
  if (PULL_REQUEST_REF.test(text)) return { kind: 'none', reason: 'GIT_BRANCH is a pull request' };
  const branch: Found = { ...ref, value: text.replace(/^(?:refs\/)?(?:remotes\/)?origin\//, '') };
  return branch.value.startsWith('refs/') ? onRef(branch) : onBranch(branch);
}
