import type { ExpectedCheckout } from './ci-service.ts';
import type { Found } from './environment.ts';
import type { GitHead } from './git.ts';

/** How what is checked out fits the version that a CI names. */
export interface CheckoutFit {
  /** What the user should know, a line each. */
  readonly remarks: readonly string[];
  /** Why it may be another commit's work, which must not be published under that version; null where it fits. */
  readonly misfit: string | null;
}

/** It fits where it is the commit, or the CI's merge of it. */
export function checkoutFit(
  { value: hash, name }: Found,
  { mayBeMerge, merge, instead }: ExpectedCheckout,
  head: GitHead,
): CheckoutFit {
  const version = `the version is ${hash} (${name})`;
  if (head.kind === 'none') {
    const unseen = `what is checked out could not be looked at: ${head.reason}`;
    return instead === undefined || instead === null
      ? { remarks: [unseen], misfit: null }
      : {
          remarks: [],
          misfit: `${version}, but a pipeline that asks for no commit has ${instead.name}, and ${unseen}`,
        };
  }
  const remarks = dirtRemarks(head);
  if (head.hash === hash) return { remarks, misfit: null };
  const isMerge = mayBeMerge && head.parents.length === 2 && head.parents.includes(hash);
  if (isMerge || head.hash === merge?.value.trim()) {
    const trial = `what is checked out is ${head.hash}, which merges the version with its target`;
    return { remarks: [trial, ...remarks], misfit: null };
  }
  return { remarks, misfit: `${version}, but what is checked out is ${head.hash}` };
}

/** What keeps the files that are checked out from being those of the commit. */
export function dirtRemarks({ isDirty }: GitHead & { readonly kind: 'commit' }): readonly string[] {
  switch (isDirty) {
    case true:
      return [
        'tracked files differ from the commit that is checked out: the version names a commit that is not what was tested',
      ];
    case null:
      return ['git could not tell whether tracked files differ from the commit'];
    case false:
      return [];
  }
}
