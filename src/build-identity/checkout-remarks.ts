import type { GitHead } from './git.ts';

/** What does not fit between a version and the checkout that the tests ran on. */
export function checkoutRemarks(version: string, head: GitHead): readonly string[] {
  if (head.kind === 'none') return [];
  const { hash, parents, isDirty } = head;
  const isTrialMerge = parents.length > 1 && parents.includes(version);
  const remarks: string[] = [];
  if (hash !== version && !isTrialMerge) {
    remarks.push(`the version is ${version}, but what is checked out is ${hash}`);
  }
  if (isDirty === true) {
    remarks.push(
      'tracked files differ from the commit that is checked out: the version names a commit that is not what was tested',
    );
  }
  if (isDirty === null)
    remarks.push('git could not tell whether tracked files differ from the commit');
  return remarks;
}
