import { quote } from '../../contracts/received.ts';
import type { Found } from '../shared/process/environment.ts';
import { CI_SERVICES } from './ci-services.ts';
import {
  givenText,
  type IdentityOption,
  type IdentityPart,
  type Informants,
} from './identity-source.ts';
import { plainText } from './plain-text.ts';

type FoundBranch =
  | (IdentityPart & { readonly kind: 'found'; readonly remarks: readonly string[] })
  | { readonly kind: 'none'; readonly reason: string };

/**
 * The branch: the option's, else the CI's, else git's if it has the same commit checked out. A fork's branch gets its
 * owner as a prefix, since its `main` is not ours. Throws InputError where it cannot be published.
 */
export async function findBranch(
  option: IdentityOption,
  informants: Informants,
  version: IdentityPart,
): Promise<FoundBranch> {
  const explicit = givenText(option);
  if (explicit !== null) return { ...explicit, kind: 'found', remarks: [] };
  const { ci, build } = informants;
  if (ci === null) return headBranch(option, informants, version);

  const ref = CI_SERVICES[ci].ref(build);
  const found = (branch: Found, remarks: readonly string[]): FoundBranch => ({
    kind: 'found',
    value: plainText(branch, remedy(option)),
    source: { from: ci, name: branch.name },
    remarks,
  });
  switch (ref.kind) {
    case 'branch':
      return found(ref.branch, ref.remark === undefined ? [] : [ref.remark]);
    case 'fork':
      return ref.owner === null
        ? { kind: 'none', reason: `${quote(ref.branch.value)} is a branch of a fork` }
        : found(forkBranch(ref.branch, ref.owner), [FORK]);
    case 'none':
      return ref;
    case 'unknown':
      return headBranch(option, informants, version);
  }
}

const FORK = 'the pull request comes from a fork: its owner stands before the name of the branch';

/** As GitHub labels it. */
function forkBranch({ value, name }: Found, owner: string): Found {
  return { value: `${owner}:${value}`, name };
}

async function headBranch(
  option: IdentityOption,
  { git }: Informants,
  { value, source }: IdentityPart,
): Promise<FoundBranch> {
  const head = await git.head();
  if (head.kind === 'none') return head;
  if (head.branch === null) return { kind: 'none', reason: 'HEAD is detached' };
  if (source.from !== 'option' && value !== head.hash) {
    return { kind: 'none', reason: 'what is checked out is another commit than the version' };
  }
  const found = { value: head.branch, name: 'the branch that is checked out' };
  return {
    kind: 'found',
    value: plainText(found, remedy(option)),
    source: { from: 'git', name: 'HEAD' },
    remarks: [],
  };
}

function remedy({ name }: IdentityOption): string {
  return `give ${name}`;
}
