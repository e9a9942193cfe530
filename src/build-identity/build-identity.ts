import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { CI_SERVICES, runningCis } from './ci-services.ts';
import { findBranch } from './find-branch.ts';
import { findBuildUrl } from './find-build-url.ts';
import { findVersion } from './find-version.ts';
import type { Git, GitHead } from './git.ts';
import type { IdentityOption, IdentitySource, Informants } from './identity-source.ts';

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
  /** Whether a branch is required. */
  readonly needsBranch?: boolean;
  readonly env: Environment;
  /** Reads a file. Throws where it cannot. */
  readonly readText: (path: string) => string;
  readonly git: Git;
}

/**
 * The version, the branch and the URL of the running build. For each part an option wins over the CI, and the CI over
 * git. Throws InputError where there is no version, where it is not the commit that is checked out, where a required
 * branch is missing, or where a text cannot be published.
 */
export async function buildIdentity(question: IdentityQuestion): Promise<BuildIdentity> {
  const { options, needsBranch = false, env, readText, git } = question;
  const running = runningCis(env);
  const informants: Informants = {
    ci: running[0] ?? null,
    build: { env, readText },
    git: askedOnce(git),
  };
  const version = await findVersion(options.version, informants);
  if (version.misfit !== null) {
    const fetching = version.toFetch === undefined ? '' : `fetch ${version.toFetch}, or `;
    throw new InputError(
      `${version.misfit}; ${fetching}check out ${version.value}, or give ${options.version.name}`,
    );
  }
  const branch = await findBranch(options.branch, informants, version);
  const buildUrl = findBuildUrl(options.buildUrl, informants);

  if (branch.kind === 'none' && needsBranch) {
    throw new InputError(`no branch was found: ${branch.reason}; give ${options.branch.name}`);
  }
  const source = {
    version: version.source,
    branch: branch.kind === 'found' ? branch.source : null,
    buildUrl: buildUrl.part?.source ?? null,
  };
  return {
    version: version.value,
    branch: branch.kind === 'found' ? branch.value : null,
    buildUrl: buildUrl.part?.value ?? null,
    source,
    remarks: [
      ...(Object.values(source).some((part) => part?.from === running[0]) ? nested(running) : []),
      ...version.remarks,
      ...(branch.kind === 'found'
        ? branch.remarks
        : [`no branch: ${branch.reason}; give ${options.branch.name} where there is one`]),
      ...buildUrl.remarks,
    ],
  };
}

function nested(running: ReturnType<typeof runningCis>): readonly string[] {
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
