import { quote } from '../../contracts/received.ts';
import { type Environment, type Found, setting, variable } from '../shared/process/environment.ts';
import { type Git, type GitHead, isAbbreviatedHash, isCommitHash } from './git.ts';

/** The most certain first. Jenkins is last: its home is set for every process on its machine. */
export const CI_NAMES = [
  'github',
  'gitlab',
  'circle',
  'buildkite',
  'azure',
  'bitbucket',
  'travis',
  'jenkins',
] as const;

export type CiName = (typeof CI_NAMES)[number];

/** A running build, as its CI shows it. */
export interface Build {
  readonly env: Environment;
  /** Reads a file. Throws where it cannot. */
  readonly readText: (path: string) => string;
}

/** The commit that is built. Never a CI's trial merge, which only the CI knows. */
export type Commit =
  | NamedCommit
  /** The CI has a commit, but may not have the right one. `missing`: the variable that would tell. */
  | { readonly kind: 'unsure'; readonly reason: string; readonly missing?: string }
  | { readonly kind: 'not-set' };

export interface NamedCommit {
  readonly kind: 'named';
  readonly hash: Found;
  /** The CI's possible trial merges of the commit and its target. Any other merge is not the CI's. */
  readonly trials: readonly TrialMerge[];
  /** What the CI checks out by default, if it is neither the commit nor a trial merge. */
  readonly instead?: Found | null;
  readonly remark?: string;
  /** A remark, unless the checkout shows that the commit is no merge. */
  readonly doubt?: string;
}

/** How to recognise a CI's own merge of a commit and its target. */
export interface TrialMerge {
  readonly isIt: (merge: CheckedOut, commit: string, git: Git) => boolean | Promise<boolean>;
  /** The target's branch, which has to be fetched, where the CI names nothing else. */
  readonly branch?: string;
}

type CheckedOut = Pick<GitHead & { readonly kind: 'commit' }, 'hash' | 'parents'>;

/** The merge that the CI names; none where it names none. It may be that of an earlier commit. */
export function trialNamed(named: Found | null, mayBeSquashed = false): readonly TrialMerge[] {
  const isIt = ({ hash, parents }: CheckedOut, commit: string) =>
    hash === named?.value.trim() &&
    (mayBeSquashed || (parents.length === 2 && parents.includes(commit)));
  return named === null ? [] : [{ isIt }];
}

/** The merge of the commit with a target that the CI names, maybe abbreviated; none where it names none. */
export function trialOnto(
  named: Found | null,
  first: 'target' | 'commit' = 'target',
): readonly TrialMerge[] {
  const isIt = ({ parents }: CheckedOut, commit: string) => {
    const [target = '', tried] = first === 'target' ? parents : parents.toReversed();
    const start = named?.value.trim() ?? '';
    const isTarget = (isCommitHash(start) || isAbbreviatedHash(start)) && target.startsWith(start);
    return parents.length === 2 && tried === commit && isTarget;
  };
  return named === null ? [] : [{ isIt }];
}

/** The merge of the commit with a commit of a branch that the CI names; none where it names none. */
export function trialInto(named: Found | null): readonly TrialMerge[] {
  if (named === null) return [];
  const branch = named.value.trim();
  const isIt = async ({ hash, parents }: CheckedOut, commit: string, git: Git) => {
    const other = mergedWith(commit, parents);
    // A branch that holds the merge itself also holds its parents.
    return other !== null && (await git.isOnBranch(branch, other, hash));
  };
  return [{ isIt, branch }];
}

/** The other parent of a merge with exactly one other commit; null for any other commit. */
export function mergedWith(commit: string, parents: readonly string[]): string | null {
  const [other, ...more] = parents.filter((parent) => parent !== commit);
  return parents.length === 2 && more.length === 0 ? (other ?? null) : null;
}

/** The branch of the commit. */
export type Ref =
  | { readonly kind: 'branch'; readonly branch: Found; readonly remark?: string }
  /** A branch of a fork. */
  | { readonly kind: 'fork'; readonly branch: Found; readonly owner: string | null }
  /** The CI says that there is no branch. */
  | { readonly kind: 'none'; readonly reason: string }
  /** The CI does not say. */
  | { readonly kind: 'unknown' };

/** How to read a CI's build. Nothing is validated yet. */
export interface CiService {
  /** The name for people. */
  readonly title: string;
  /** The variables of which one marks a build of this CI. */
  readonly markers: readonly string[];
  /** The variable that usually has the commit. */
  readonly commitVariable: string;
  readonly commit: (build: Build) => Commit;
  readonly ref: (build: Build) => Ref;
  readonly buildUrl: (env: Environment) => Found | null;
}

export function named(hash: Found | null, trials: readonly TrialMerge[] = []): Commit {
  return hash === null ? { kind: 'not-set' } : { kind: 'named', hash, trials };
}

/** The head of a pull request; `mergeVariable` has its trial merge. */
export function pullRequestHead(
  env: Environment,
  headVariable: string,
  mergeVariable: string,
): Commit {
  const head = variable(env, headVariable);
  if (head !== null) return named(head, trialNamed(variable(env, mergeVariable)));
  const reason = `${mergeVariable} is the merge commit of a pull request, and ${headVariable} is not set`;
  return { kind: 'unsure', reason, missing: headVariable };
}

export function onBranch(branch: Found | null): Ref {
  return branch === null ? { kind: 'unknown' } : { kind: 'branch', branch };
}

/** A request's branch: a fork's where the repositories, as `owner/name`, are known to be two. */
export function onRequestBranch(branch: Found, source: string, target: string): Ref {
  if (source === '' || target === '' || source === target) return onBranch(branch);
  const owner = source.slice(0, Math.max(0, source.lastIndexOf('/')));
  return { kind: 'fork', branch, owner: owner || null };
}

export function onTag(tag: string): Ref {
  return { kind: 'none', reason: `the build is of the tag ${quote(tag)}` };
}

/** Reads two variables; that of the tag is set only on the build of a tag. */
export function onTagOrBranch(env: Environment, tagVariable: string, branchVariable: string): Ref {
  const tag = variable(env, tagVariable);
  return tag === null ? onBranch(variable(env, branchVariable)) : onTag(tag.value);
}

/** Reads the full name of a branch or a tag, such as `refs/heads/main`. */
export function onRef({ value, name }: Found): Ref {
  const [, type, short = ''] = /^refs\/(heads|tags)\/(.+)$/s.exec(value.trim()) ?? [];
  if (type === 'tags') return onTag(short);
  return type === 'heads' ? onBranch({ value: short, name }) : { kind: 'unknown' };
}

/** The owner of a repository, from its clone URL in any form; null where the URL does not have it. */
export function repositoryOwner(url: string): string | null {
  const owner = /[/:]([^/:]+)\/[^/:]+$/.exec(url)?.[1] ?? null;
  // Azure Repos: https://dev.azure.com/organization/_git/repository
  return owner === '_git' ? null : owner;
}

/** A URL made of several variables, named after the last; null where one is not set. */
export function urlFrom(
  env: Environment,
  names: readonly string[],
  urlOf: (...values: string[]) => string,
): Found | null {
  const values = names.map((name) => setting(env, name));
  return values.includes('') ? null : { value: urlOf(...values), name: names.at(-1) ?? '' };
}
