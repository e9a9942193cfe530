import { quotedName } from '../shared/text/one-line.ts';
import type { NamedCommit, TrialMerge } from './ci-service.ts';
import { type Git, type GitHead, isAbbreviatedHash, isCommitHash } from './git.ts';

/** How the checkout fits the version that a CI names. */
export interface CheckoutFit {
  /** Remarks for the user, one a line. */
  readonly remarks: readonly string[];
  /** Why the checkout may be another commit, which must not be published under that version; null where it fits. */
  readonly misfit: string | null;
  /** The branch to fetch, without which it is unknown whether the checkout is the CI's merge. */
  readonly toFetch?: string;
}

/** The checkout fits where it is the commit, or the CI's merge of it. */
export async function checkoutFit(
  { hash: { value: hash, name }, trials, instead = null }: NamedCommit,
  git: Git,
): Promise<CheckoutFit> {
  const head = await git.head();
  const version = `the version is ${hash} (${name})`;
  if (head.kind === 'none') {
    const unseen = `what is checked out could not be looked at: ${head.reason}`;
    if (instead === null) return { remarks: [unseen], misfit: null };
    const misfit = `${version}, but a pipeline that asks for no commit has ${instead.name}, and ${unseen}`;
    return { remarks: [], misfit };
  }
  const remarks = dirtRemarks(head);
  if (head.hash === hash) return { remarks, misfit: null };
  const tried = await Promise.all(trials.map((trial) => isTrial(trial, hash, head, git)));
  if (tried.includes(true)) {
    const trial = `what is checked out is ${head.hash}, which merges the version with its target`;
    return { remarks: [trial, ...remarks], misfit: null };
  }
  const misfit = `${version}, but what is checked out is ${head.hash}`;
  const into = trials.find((trial) => trial.kind === 'into');
  const other = mergedWith(hash, head.parents);
  if (into === undefined || other === null) return { remarks, misfit };
  const branch = quotedName(into.branch);
  const why = `which merges the version with ${other}, and that is not on ${branch} as far as it was fetched`;
  return { remarks, misfit: `${misfit}, ${why}`, toFetch: branch };
}

async function isTrial(
  trial: TrialMerge,
  commit: string,
  { hash, parents }: GitHead & { readonly kind: 'commit' },
  git: Git,
): Promise<boolean> {
  const [first, second, ...others] = parents;
  switch (trial.kind) {
    case 'named':
      // The named merge may be that of an earlier commit.
      return (
        hash === trial.hash &&
        (trial.mayBeSquashed === true || (parents.length === 2 && parents.includes(commit)))
      );
    case 'onto': {
      if (first === undefined || second === undefined || others.length > 0) return false;
      const [target, tried] = trial.first === 'target' ? [first, second] : [second, first];
      return tried === commit && isHashOf(trial.target, target);
    }
    case 'into': {
      const other = mergedWith(commit, parents);
      if (other === null) return false;
      const tips = await git.tipsOf(trial.branch);
      // A branch that holds the merge itself also holds its parents.
      const known = await Promise.all(
        tips.map(
          async (tip) => (await git.isBefore(other, tip)) && !(await git.isBefore(hash, tip)),
        ),
      );
      return known.includes(true);
    }
  }
}

/** The other parent of a merge with exactly one other commit; null for any other commit. */
function mergedWith(commit: string, parents: readonly string[]): string | null {
  const [other, ...more] = parents.filter((parent) => parent !== commit);
  return parents.length === 2 && more.length === 0 ? (other ?? null) : null;
}

/** A CI may abbreviate the hash. */
function isHashOf(text: string, hash: string): boolean {
  return (isCommitHash(text) || isAbbreviatedHash(text)) && hash.startsWith(text);
}

/** Reports changed files, which are not those of the commit. */
export function dirtRemarks({ isDirty }: { readonly isDirty: boolean | null }): readonly string[] {
  if (isDirty === null) return ['git could not tell whether tracked files differ from the commit'];
  return isDirty ? [DIRTY] : [];
}

const DIRTY =
  'tracked files differ from the commit that is checked out: the version names a commit that is not what was tested';
