import { join } from 'node:path';
import { DEFAULT_REVISION } from '../../contracts/revisions/versions.ts';
import { buildIdentity, type IdentityQuestion } from '../build-identity/build-identity.ts';
import { findBuildUrl } from '../build-identity/build-url.ts';
import { gitIn } from '../build-identity/git.ts';
import { givenText, type IdentityPart, informantsOf } from '../build-identity/identity-part.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { brokerConversation } from '../pact-broker/broker-options.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { brokerPacts } from './broker-pacts.ts';
import type { VerifyOptions } from './options.ts';
import { PLAID_VERSION } from './provider.ts';
import { optionText } from './replay-command.ts';
import type { ChosenPact } from './verify-result.ts';

export interface ChosenPacts {
  readonly pacts: readonly ChosenPact[];
  /** Why other pacts that a broker selected are not verified, a line each. */
  readonly left: readonly string[];
  /** Null where a file was chosen. */
  readonly broker: BrokerChoice | null;
}

export interface BrokerChoice {
  readonly build: ProviderBuild;
  /** Begins another conversation, whose time runs from then. */
  readonly converse: () => BrokerConversation;
}

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

const DEFAULT_SECONDS = 30;

/** The pact file that was named, or what the named broker selects, or the pact of this package. */
export async function choosePacts(io: Io, options: VerifyOptions): Promise<ChosenPacts> {
  // A wrong option is reported before the work begins.
  if (options.publishVerificationResults) expectVersion(options);
  const named = options.brokerBaseUrl ?? io.env['PACT_BROKER_BASE_URL'] ?? '';
  if (options.pact === undefined && named !== '') return fromBroker(io, options);
  const unused = ONLY_WITH_BROKER.find((name) => options[name] !== undefined);
  if (unused !== undefined) {
    const why = options.pact === undefined ? '; give --broker-base-url' : ', and not with --pact';
    throw new InputError(`${optionText(unused)} goes with a broker${why}`);
  }
  const file = options.pact ?? join(packageRoot(), 'pacts', 'link-token-client-plaid.json');
  const pact = await readPactFile(file, options);
  return { pacts: [{ pact, pending: false, broker: null }], left: [], broker: null };
}

const ONLY_WITH_BROKER = [
  ...(['publishVerificationResults', 'consumerVersionSelector', 'enablePending'] as const),
  ...(['includeWipPactsSince', 'providerAppVersion', 'providerBranch', 'buildUrl'] as const),
] satisfies (keyof VerifyOptions)[];

async function fromBroker(io: Io, options: VerifyOptions): Promise<ChosenPacts> {
  const build = await buildOf(io, options);
  const branch = build.branch?.value ?? null;
  const { includeWipPactsSince } = options;
  if (branch === null && (options.enablePending || includeWipPactsSince !== undefined)) {
    throw new InputError(
      'what is pending, or in progress, is so for a branch of the provider, and none is known; give --provider-branch',
    );
  }
  if (includeWipPactsSince !== undefined && Number.isNaN(Date.parse(includeWipPactsSince))) {
    throw new InputError('--include-wip-pacts-since takes a date, like 2024-01-31');
  }
  const { timeout = DEFAULT_SECONDS } = options;
  const converse = brokerConversation(io, { ...options, timeout });
  const selected = await brokerPacts(converse(), options, branch);
  return { ...selected, broker: { build, converse } };
}

function buildOf(io: Io, options: VerifyOptions): Promise<ProviderBuild> {
  const question = {
    options: {
      version: { name: '--provider-app-version', value: options.providerAppVersion },
      branch: { name: '--provider-branch', value: options.providerBranch },
      buildUrl: { name: '--build-url', value: options.buildUrl },
    },
    env: io.env,
    git: gitIn(process.cwd(), io.env),
  } as const;
  return providerBuild(question, { isPlaids: options.plaidEnvironment !== undefined });
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
  const { branch: value, buildUrl, remarks } = found;
  const source = found.source.branch;
  const branch = value === null || source === null ? null : { value, source };
  return { version, branch, buildUrl, remarks };
}

/** The provider's version has to be given: the version that is checked out here may be the consumer's. */
function expectVersion({ providerAppVersion, plaidEnvironment }: VerifyOptions): void {
  if (providerAppVersion !== undefined) return;
  const example =
    plaidEnvironment === undefined
      ? ', the version of the provider that was verified'
      : `, of the Sandbox ${PLAID_VERSION}_${DEFAULT_REVISION}: the version of the API and the revision of the contract`;
  throw new InputError(
    `--publish-verification-results needs to know of what: give --provider-app-version${example}`,
  );
}
