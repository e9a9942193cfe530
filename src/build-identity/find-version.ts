import { looksLikeCredential } from '../../contracts/credentials/credential-shapes.ts';
import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';
import { quotedName } from '../shared/text/one-line.ts';
import { CI_NAMES, type CiName, mergedWith, type NamedCommit } from './ci-service.ts';
import { CI_SERVICES } from './ci-services.ts';
import { type Git, isAbbreviatedHash, isCommitHash } from './git.ts';
import {
  givenText,
  type IdentityOption,
  type IdentityPart,
  type Informants,
  plainText,
} from './identity-part.ts';

export interface FoundVersion extends IdentityPart, CheckoutFit {}

/**
 * The version: the option's, else the CI's commit, else HEAD. Throws InputError where there is none, or only a commit
 * that nobody else has.
 */
export async function findVersion(
  option: IdentityOption,
  informants: Informants,
): Promise<FoundVersion> {
  const explicit = givenText(option);
  if (explicit !== null) return { ...explicit, remarks: [], misfit: null };
  const { ci, git } = informants;
  if (ci === null) return headVersion(option, git, { why: NO_CI, remedy: '' });

  const { title, commitVariable, commit: commitOf } = CI_SERVICES[ci];
  const commit = commitOf(informants);
  const onlyIn = (why: string) =>
    headVersion(option, git, {
      remark: `${why}: the version is the commit that is checked out`,
      why: `${why} (${title})`,
      remedy: `, or set ${commitVariable}`,
    });
  switch (commit.kind) {
    case 'unsure': {
      const { reason, missing } = commit;
      const set = missing === undefined ? '' : `set ${missing}, or `;
      throw new InputError(`${reason}; ${set}give ${option.name}`);
    }
    case 'not-set':
      return onlyIn(`${commitVariable} is not set`);
    case 'named': {
      const hash = await fullHash(commit.hash, option, git);
      return hash === null
        ? onlyIn(`${commit.hash.name} is ${shown(commit.hash)}, which is no commit hash`)
        : ciVersion({ ...commit, hash: { ...commit.hash, value: hash } }, ci, git);
    }
  }
}

const NO_CI = `no CI is known by its variables (such as ${CI_NAMES.slice(0, 3)
  .map((name) => CI_SERVICES[name])
  .map(({ markers, commitVariable }) => `${markers[0]} and ${commitVariable}`)
  .join(', ')})`;

/** It may be anything, set by mistake. */
function shown({ value }: Found): string {
  return looksLikeCredential(value) ? '(masked)' : quote(value);
}

/** Null where it is not a hash. */
async function fullHash(found: Found, option: IdentityOption, git: Git): Promise<string | null> {
  const hash = plainText(found, `set it right, or give ${option.name}`);
  if (isCommitHash(hash)) return hash;
  if (!isAbbreviatedHash(hash)) return null;
  const full = await git.fullHash(hash);
  if (full !== null) return full;
  throw new InputError(
    `${found.name} is only the beginning of a commit's hash, and git cannot complete it here; give ${option.name}`,
  );
}

async function ciVersion(commit: NamedCommit, ci: CiName, git: Git): Promise<FoundVersion> {
  const { hash, remark, doubt } = commit;
  const head = await git.head();
  const isNoMerge = head.kind === 'commit' && head.hash === hash.value && head.parents.length < 2;
  const { remarks, ...fit } = await checkoutFit(commit, git);
  return {
    value: hash.value,
    source: { from: ci, name: hash.name },
    remarks: [remark, isNoMerge ? undefined : doubt, ...remarks].filter(
      (text) => text !== undefined,
    ),
    ...fit,
  };
}

async function headVersion(
  option: IdentityOption,
  git: Git,
  about: { readonly remark?: string; readonly why: string; readonly remedy: string },
): Promise<FoundVersion> {
  const head = await git.head();
  if (head.kind === 'none') {
    throw new InputError(
      `no version was found: ${about.why}, and ${head.reason}; give ${option.name}${about.remedy}`,
    );
  }
  const remark = about.remark === undefined ? [] : [about.remark];
  const mayBeTrial = head.parents.length > 1 && (remark.length > 0 || head.branch === null);
  return {
    value: head.hash,
    source: { from: 'git', name: 'HEAD' },
    remarks: [...remark, ...dirtRemarks(head), ...(mayBeTrial ? [MAY_BE_TRIAL] : [])],
    misfit: null,
  };
}

const MAY_BE_TRIAL =
  'the version is a merge commit: where a CI made it to test a pull request, it exists in that CI only';

/** How the checkout fits the version that a CI names. */
interface CheckoutFit {
  /** Remarks for the user, one a line. */
  readonly remarks: readonly string[];
  /** Why the checkout may be another commit, which must not be published under that version; null where it fits. */
  readonly misfit: string | null;
  /** The branch to fetch, without which it is unknown whether the checkout is the CI's merge. */
  readonly toFetch?: string;
}

/** The checkout fits where it is the commit, or the CI's merge of it. */
async function checkoutFit(
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
  const tried = await Promise.all(trials.map(({ isIt }) => isIt(head, hash, git)));
  if (tried.includes(true)) {
    const trial = `what is checked out is ${head.hash}, which merges the version with its target`;
    return { remarks: [trial, ...remarks], misfit: null };
  }
  const misfit = `${version}, but what is checked out is ${head.hash}`;
  const into = trials.find(({ branch }) => branch !== undefined)?.branch;
  const other = mergedWith(hash, head.parents);
  if (into === undefined || other === null) return { remarks, misfit };
  const branch = quotedName(into);
  const why = `which merges the version with ${other}, and that is not on ${branch} as far as it was fetched`;
  return { remarks, misfit: `${misfit}, ${why}`, toFetch: branch };
}

/** Reports changed files, which are not those of the commit. */
function dirtRemarks({ isDirty }: { readonly isDirty: boolean | null }): readonly string[] {
  if (isDirty === null) return ['git could not tell whether tracked files differ from the commit'];
  return isDirty ? [DIRTY] : [];
}

const DIRTY =
  'tracked files differ from the commit that is checked out: the version names a commit that is not what was tested';
