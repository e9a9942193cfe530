import { quote } from '../../contracts/received.ts';
import { type Environment, type Found, variable } from '../shared/process/environment.ts';

/** The surest first. Jenkins is last: its home is set for whatever runs on its machine. */
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

/** What a CI hands to the build that is running. */
export interface Build {
  readonly env: Environment;
  /** The text of a file. Throws where it cannot be read. */
  readonly readText: (path: string) => string;
}

/** The commit that is built. Never one that a CI made to try a merge: nobody else knows that. */
export type Commit =
  | {
      readonly kind: 'named';
      readonly hash: Found;
      readonly checkout: ExpectedCheckout;
      readonly remark?: string;
      /** Said unless the checkout shows that the commit is no merge. */
      readonly doubt?: string;
    }
  /** The CI has a commit, but not the one that it should name. */
  | {
      readonly kind: 'unsure';
      readonly reason: string;
      /** The variable that would tell. */
      readonly missing?: string;
    }
  | { readonly kind: 'not-set' };

/** What the CI checks out where it builds the commit. */
export interface ExpectedCheckout {
  /** What the CI may have made of the commit and its target, to try a request. No other merge is one of its own. */
  readonly trials: readonly TrialMerge[];
  /** What is checked out unless the pipeline asks for the commit; without, that is the commit or such a merge. */
  readonly instead?: Found | null;
}

/** How a CI's own merge of a commit is known from everybody else's. */
export type TrialMerge =
  /** The CI names the merge. It has the commit as a parent, unless the commit was squashed first. */
  | { readonly kind: 'named'; readonly hash: string; readonly mayBeSquashed?: boolean }
  /** The CI names the target's commit, and so both parents. */
  | { readonly kind: 'onto'; readonly target: string; readonly first: 'target' | 'commit' }
  /** The CI names the target's branch alone: what was merged with the commit is found in it. */
  | { readonly kind: 'into'; readonly branch: string };

const ITSELF: ExpectedCheckout = { trials: [] };

/** The merge that the CI names; none where it does not. */
export function trialNamed(
  merge: Found | null,
  about: { readonly mayBeSquashed?: boolean } = {},
): readonly TrialMerge[] {
  return merge === null ? [] : [{ kind: 'named', hash: merge.value.trim(), ...about }];
}

/** The merge of the commit with a target that the CI names; none where it does not. */
export function trialOnto(
  target: Found | null,
  first: 'target' | 'commit' = 'target',
): readonly TrialMerge[] {
  return target === null ? [] : [{ kind: 'onto', target: target.value.trim(), first }];
}

/** The merge of the commit with a branch that the CI names; none where it does not. */
export function trialInto(branch: Found | null): readonly TrialMerge[] {
  return branch === null ? [] : [{ kind: 'into', branch: branch.value.trim() }];
}

/** The branch that the commit is of. */
export type Ref =
  | { readonly kind: 'branch'; readonly branch: Found; readonly remark?: string }
  /** A branch of somebody else's copy of the repository. */
  | { readonly kind: 'fork'; readonly branch: Found; readonly owner: string | null }
  /** The CI says that there is none. */
  | { readonly kind: 'none'; readonly reason: string }
  /** The CI does not say. */
  | { readonly kind: 'unknown' };

/** How a CI tells what it builds. Nothing is validated yet. */
export interface CiService {
  /** For people. */
  readonly title: string;
  /** The build is one of this CI's where one of these variables is set. */
  readonly markers: readonly string[];
  /** The variable that has the commit, most of the time. */
  readonly commitVariable: string;
  readonly commit: (build: Build) => Commit;
  readonly ref: (build: Build) => Ref;
  readonly buildUrl: (env: Environment) => Found | null;
}

export function named(hash: Found | null, checkout = ITSELF): Commit {
  return hash === null ? { kind: 'not-set' } : { kind: 'named', hash, checkout };
}

/** The head of a pull request, where `mergeVariable` has the merge that is tried. */
export function pullRequestHead(
  env: Environment,
  headVariable: string,
  mergeVariable: string,
): Commit {
  const head = variable(env, headVariable);
  if (head !== null) return named(head, { trials: trialNamed(variable(env, mergeVariable)) });
  const reason = `${mergeVariable} is the merge commit of a pull request, and ${headVariable} is not set`;
  return { kind: 'unsure', reason, missing: headVariable };
}

export function onBranch(branch: Found | null): Ref {
  return branch === null ? { kind: 'unknown' } : { kind: 'branch', branch };
}

export function onTag(tag: string): Ref {
  return { kind: 'none', reason: `the build is of the tag ${quote(tag)}` };
}

/** By two variables, of which the tag's is set on the build of a tag alone. */
export function onTagOrBranch(env: Environment, tagVariable: string, branchVariable: string): Ref {
  const tag = variable(env, tagVariable);
  return tag === null ? onBranch(variable(env, branchVariable)) : onTag(tag.value);
}

/** A branch or a tag by its full name, such as `refs/heads/main`. */
export function onRef({ value, name }: Found): Ref {
  const [, type, short = ''] = /^refs\/(heads|tags)\/(.+)$/s.exec(value.trim()) ?? [];
  if (type === 'tags') return onTag(short);
  return type === 'heads' ? onBranch({ value: short, name }) : { kind: 'unknown' };
}
