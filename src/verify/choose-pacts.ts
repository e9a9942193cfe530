import { join } from 'node:path';
import type { JsonObject } from '../../contracts/json-value.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/versions.ts';
import { parseJsonObject } from '../../test-utils/json-object-text.ts';
import { gitIn } from '../build-identity/git.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { brokerConversation } from '../pact-broker/broker-options.ts';
import { PROVIDER } from '../pact-file/provider-name.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { brokerPacts } from './broker-pacts.ts';
import type { VerifyOptions } from './options.ts';
import { PLAID_VERSION } from './provider.ts';
import { type ProviderBuild, providerBuild } from './provider-build.ts';
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
  /** The provider's build, by whose branch the pacts were selected. */
  readonly build: ProviderBuild;
  /** Begins another conversation, whose time runs from then. */
  readonly converse: () => BrokerConversation;
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
  const { consumer, provider } = options;
  const file = options.pact ?? join(packageRoot(), 'pacts', 'link-token-client-plaid.json');
  const pact = await readPactFile(file, { consumer, provider });
  return { pacts: [{ pact, pending: false, broker: null }], left: [], broker: null };
}

const ONLY_WITH_BROKER = [
  ...(['publishVerificationResults', 'consumerVersionSelector', 'enablePending'] as const),
  ...(['includeWipPactsSince', 'providerAppVersion', 'providerBranch', 'buildUrl'] as const),
] satisfies (keyof VerifyOptions)[];

async function fromBroker(io: Io, options: VerifyOptions): Promise<ChosenPacts> {
  const build = await buildOf(io, options);
  const branch = build.branch?.value ?? null;
  const { includeWipPactsSince = null } = options;
  const enablePending = options.enablePending === true;
  if (branch === null && (enablePending || includeWipPactsSince !== null)) {
    throw new InputError(
      'what is pending, or in progress, is so for a branch of the provider, and none is known; give --provider-branch',
    );
  }
  if (includeWipPactsSince !== null && Number.isNaN(Date.parse(includeWipPactsSince))) {
    throw new InputError('--include-wip-pacts-since takes a date, like 2024-01-31');
  }
  const converse = brokerConversation(io, {
    brokerBaseUrl: options.brokerBaseUrl,
    insecure: options.insecure,
    timeout: options.timeout ?? DEFAULT_SECONDS,
  });
  const { pacts, left } = await brokerPacts(converse(), {
    provider: options.provider ?? PROVIDER,
    consumer: options.consumer ?? null,
    selectors: versionSelectors(options.consumerVersionSelector ?? [], branch),
    ...{ branch, enablePending, includeWipPactsSince },
  });
  return { pacts, left, broker: { build, converse } };
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

/**
 * Which versions of consumers the broker selects: those that the user names, each as a JSON object, or those on main
 * branches, deployed, released, or on the provider's branch. Throws InputError for what is not an object.
 */
export function versionSelectors(
  given: readonly string[],
  providerBranch: string | null,
): readonly JsonObject[] {
  if (given.length > 0) return given.map(selector);
  return [
    { mainBranch: true },
    { deployedOrReleased: true },
    ...(providerBranch === null ? [] : [{ matchingBranch: true }]),
  ];
}

function selector(text: string): JsonObject {
  const value = parseJsonObject(text);
  if (value !== null) return value;
  throw new InputError(
    `--consumer-version-selector takes a JSON object, like '{"mainBranch":true}' or '{"branch":"feature"}'`,
  );
}
