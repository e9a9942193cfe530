import { buildIdentity, type IdentityQuestion } from '../build-identity/build-identity.ts';
import { runningCis } from '../build-identity/ci-services.ts';
import { findBuildUrl } from '../build-identity/find-build-url.ts';
import { givenText, type IdentityPart } from '../build-identity/identity-source.ts';

/** Of the provider that is verified: pacts are selected by its branch, and results published of its version. */
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
 * The build of a provider that is checked out here, or of Plaid's own: that is of no branch but one that the user gives.
 * Throws InputError for what cannot be published.
 */
export async function providerBuild(
  question: IdentityQuestion,
  { isPlaids }: { readonly isPlaids: boolean },
): Promise<ProviderBuild> {
  const { options, env, readText, git } = question;
  const version = givenText(options.version)?.value ?? null;
  if (isPlaids) {
    const informants = { ci: runningCis(env)[0] ?? null, build: { env, readText }, git };
    const { part, remarks } = findBuildUrl(options.buildUrl, informants);
    return { version, branch: givenText(options.branch), buildUrl: part?.value ?? null, remarks };
  }
  // The commit that is checked out names the consumer's version as often as the provider's: it is never asked for.
  const named = { ...options.version, value: version ?? 'none' };
  const found = await buildIdentity({ ...question, options: { ...options, version: named } });
  const { branch, buildUrl, source, remarks } = found;
  return {
    ...{ version, buildUrl, remarks },
    branch:
      branch === null || source.branch === null ? null : { value: branch, source: source.branch },
  };
}
