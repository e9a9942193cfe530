import { buildIdentity, type IdentityQuestion } from '../build-identity/build-identity.ts';
import { findBuildUrl } from '../build-identity/build-url.ts';
import { givenText, type IdentityPart, informantsOf } from '../build-identity/identity-part.ts';

/** The build of the provider. Pacts are selected by its branch, and results are published under its version. */
export interface ProviderBuild {
  /** Null where the user gives none; then nothing can be published. */
  readonly version: string | null;
  readonly branch: IdentityPart | null;
  /** The page of the build that verifies. */
  readonly buildUrl: string | null;
  /** What the user should know before the results are published, a line each. */
  readonly remarks: readonly string[];
}

/**
 * The build of the provider that is checked out here. Plaid's own provider has a branch only where the user gives one.
 * Throws InputError for what cannot be published.
 */
export async function providerBuild(
  question: IdentityQuestion,
  { isPlaids }: { readonly isPlaids: boolean },
): Promise<ProviderBuild> {
  const { options, env, readText, git } = question;
  const version = givenText(options.version)?.value ?? null;
  if (isPlaids) {
    const informants = informantsOf(env, git, readText);
    const { part, remarks } = findBuildUrl(options.buildUrl, informants);
    return { version, branch: givenText(options.branch), buildUrl: part?.value ?? null, remarks };
  }
  // The commit that is checked out is never used, as it may be the consumer's.
  const named = { ...options.version, value: version ?? 'none' };
  const found = await buildIdentity({ ...question, options: { ...options, version: named } });
  const { branch, buildUrl, source, remarks } = found;
  return {
    ...{ version, buildUrl, remarks },
    branch:
      branch === null || source.branch === null ? null : { value: branch, source: source.branch },
  };
}
