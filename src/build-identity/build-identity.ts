import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment, Found } from '../shared/process/environment.ts';
import { findBuildUrl } from './build-url.ts';
import type { Build, CiName } from './ci-service.ts';
import { CI_SERVICES, runningCis } from './ci-services.ts';
import { findVersion } from './find-version.ts';
import type { Git, GitHead } from './git.ts';
import {
  type FoundPart,
  givenText,
  type IdentityOption,
  type IdentityPart,
  type IdentitySource,
  type Informants,
  informantsOf,
  plainText,
} from './identity-part.ts';

/** The version, branch and URL under which a pact or a verification result is published. */
export interface BuildIdentity {
  /** The pacticipant's version: a commit, unless the user gives another. At most 255 characters. */
  readonly version: string;
  readonly branch: string | null;
  /** http or https, without credentials. */
  readonly buildUrl: string | null;
  readonly source: {
    readonly version: IdentitySource;
    readonly branch: IdentitySource | null;
    readonly buildUrl: IdentitySource | null;
  };
  /** Remarks for the user, one a line. */
  readonly remarks: readonly string[];
}

export interface IdentityQuestion {
  /** The options, with the command's names for messages. */
  readonly options: {
    readonly version: IdentityOption;
    readonly branch: IdentityOption;
    readonly buildUrl: IdentityOption;
  };
  readonly env: Environment;
  /** By default reads the file. */
  readonly readText?: Build['readText'];
  readonly git: Git;
}

/**
 * The version, the branch and the URL of the running build. For each part an option wins over the CI, and the CI over
 * git. Throws InputError where there is no version, where it is not the commit that is checked out, or where a text
 * cannot be published.
 */
export async function buildIdentity(question: IdentityQuestion): Promise<BuildIdentity> {
  const { options, env, readText, git } = question;
  const informants = informantsOf(env, askedOnce(git), readText);
  const version = await findVersion(options.version, informants);
  if (version.misfit !== null) {
    const fetching = version.toFetch === undefined ? '' : `fetch ${version.toFetch}, or `;
    throw new InputError(
      `${version.misfit}; ${fetching}check out ${version.value}, or give ${options.version.name}`,
    );
  }
  const branch = await findBranch(options.branch, informants, version);
  const buildUrl = findBuildUrl(options.buildUrl, informants);
  const source = {
    version: version.source,
    branch: branch.part?.source ?? null,
    buildUrl: buildUrl.part?.source ?? null,
  };
  const isOfCi = Object.values(source).some((part) => part !== null && part.from === informants.ci);
  return {
    version: version.value,
    branch: branch.part?.value ?? null,
    buildUrl: buildUrl.part?.value ?? null,
    source,
    remarks: [
      ...(isOfCi ? nested(runningCis(env)) : []),
      ...version.remarks,
      ...branch.remarks,
      ...buildUrl.remarks,
    ],
  };
}

function nested(running: readonly CiName[]): readonly string[] {
  const [first, ...others] = running.map((name) => CI_SERVICES[name].title);
  if (first === undefined || others.length === 0) return [];
  return [`the variables of ${first} are taken, though those of ${others.join(', ')} are set, too`];
}

function askedOnce(git: Git): Git {
  let head: Promise<GitHead> | null = null;
  return {
    ...git,
    head: () => {
      head ??= git.head();
      return head;
    },
  };
}

/**
 * The branch: the option's, else the CI's, else git's if it has the same commit checked out. A fork's branch gets its
 * owner as a prefix, since its `main` is not ours. Throws InputError where it cannot be published.
 */
async function findBranch(
  option: IdentityOption,
  informants: Informants,
  version: IdentityPart,
): Promise<FoundPart> {
  const explicit = givenText(option);
  if (explicit !== null) return { part: explicit, remarks: [] };
  const { ci, git } = informants;
  const none = (reason: string): FoundPart => ({
    part: null,
    remarks: [`no branch: ${reason}; give ${option.name} where there is one`],
  });
  const found = (branch: Found, source: IdentitySource, remark?: string): FoundPart => ({
    part: { value: plainText(branch, `give ${option.name}`), source },
    remarks: remark === undefined ? [] : [remark],
  });
  const ref = ci === null ? { kind: 'unknown' as const } : CI_SERVICES[ci].ref(informants);
  if (ci !== null && ref.kind === 'branch') {
    return found(ref.branch, { from: ci, name: ref.branch.name }, ref.remark);
  }
  if (ci !== null && ref.kind === 'fork') {
    const { branch, owner } = ref;
    if (owner === null) return none(`${quote(branch.value)} is a branch of a fork`);
    // As GitHub labels it.
    const labelled = { value: `${owner}:${branch.value}`, name: branch.name };
    return found(labelled, { from: ci, name: branch.name }, FORK);
  }
  if (ref.kind === 'none') return none(ref.reason);

  const head = await git.head();
  if (head.kind === 'none') return none(head.reason);
  if (head.branch === null) return none('HEAD is detached');
  if (version.source.from !== 'option' && version.value !== head.hash) {
    return none('what is checked out is another commit than the version');
  }
  const checkedOut = { value: head.branch, name: 'the branch that is checked out' };
  return found(checkedOut, { from: 'git', name: 'HEAD' });
}

const FORK = 'the pull request comes from a fork: its owner stands before the name of the branch';
