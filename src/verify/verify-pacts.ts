import { join } from 'node:path';
import { DEFAULT_REVISION } from '../../contracts/revisions/versions.ts';
import { readEventFile } from '../build-identity/event-file.ts';
import { gitIn } from '../build-identity/git.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { brokerConversation } from '../pact-broker/broker-options.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { type BrokerPact, brokerPacts } from './broker-pacts.ts';
import { PLAID_VERSION } from './plaid-keys.ts';
import { type ProviderBuild, providerBuild } from './provider-build.ts';
import type { VerifyChoice } from './replay-command.ts';
import type { ChosenPact } from './run-verify.ts';
import { versionSelectors } from './version-selectors.ts';

export type VerifyPacts =
  | { readonly kind: 'file'; readonly pacts: readonly ChosenPact[] }
  | {
      readonly kind: 'broker';
      readonly pacts: readonly BrokerPact[];
      /** Why others that it selected are not verified. */
      readonly left: readonly string[];
      /** By its branch they were selected. */
      readonly provider: ProviderBuild;
      /** Begins another talk with it, when the time for that runs. */
      readonly converse: () => BrokerConversation;
    };

export interface VerifyPactOptions extends VerifyChoice {
  readonly insecure?: true | undefined;
  readonly publishVerificationResults?: true | undefined;
  readonly providerAppVersion?: string | undefined;
  readonly buildUrl?: string | undefined;
}

const DEFAULT_SECONDS = 30;
const DEFAULT_PROVIDER = 'plaid';

/** The file that was named, else what the broker selects that was named, else the pact of this package. */
export async function verifyPacts(io: Io, options: VerifyPactOptions): Promise<VerifyPacts> {
  // Found out before the work, not after it.
  if (options.publishVerificationResults) expectVersion(options);
  const named = options.brokerBaseUrl ?? io.env['PACT_BROKER_BASE_URL'] ?? '';
  if (options.pact === undefined && named !== '') return fromBroker(io, options);
  const unused = onlyWithBroker(options);
  if (unused !== null) {
    const why = options.pact === undefined ? '; give --broker-base-url' : ', and not with --pact';
    throw new InputError(`${unused} goes with a broker${why}`);
  }
  const { consumer, provider } = options;
  const file = options.pact ?? join(packageRoot(), 'pacts', 'link-token-client-plaid.json');
  const pact = await readPactFile(file, { consumer, provider });
  return { kind: 'file', pacts: [{ pact, pending: false, consumerVersion: null }] };
}

async function fromBroker(io: Io, options: VerifyPactOptions): Promise<VerifyPacts> {
  const provider = await buildOf(io, options);
  const branch = provider.branch?.value ?? null;
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
    provider: options.provider ?? DEFAULT_PROVIDER,
    consumer: options.consumer ?? null,
    selectors: versionSelectors(options.consumerVersionSelector ?? [], branch),
    ...{ branch, enablePending, includeWipPactsSince },
  });
  return { kind: 'broker', pacts, left, provider, converse };
}

function buildOf(io: Io, options: VerifyPactOptions): Promise<ProviderBuild> {
  const question = {
    options: {
      version: { name: '--provider-app-version', value: options.providerAppVersion },
      branch: { name: '--provider-branch', value: options.providerBranch },
      buildUrl: { name: '--build-url', value: options.buildUrl },
    },
    env: io.env,
    readText: readEventFile,
    git: gitIn(process.cwd(), io.env),
  } as const;
  return providerBuild(question, { isPlaids: options.plaidEnvironment !== undefined });
}

/** The version that is checked out here is the consumer's as often as the provider's. */
function expectVersion({ providerAppVersion, plaidEnvironment }: VerifyPactOptions): void {
  if (providerAppVersion !== undefined) return;
  const example =
    plaidEnvironment === undefined
      ? ', the version of the provider that was verified'
      : `, of the Sandbox ${PLAID_VERSION}_${DEFAULT_REVISION}: the version of the API and the revision of the contract`;
  throw new InputError(
    `--publish-verification-results needs to know of what: give --provider-app-version${example}`,
  );
}

function onlyWithBroker(options: VerifyPactOptions): string | null {
  if (options.publishVerificationResults) return '--publish-verification-results';
  if (options.consumerVersionSelector !== undefined) return '--consumer-version-selector';
  if (options.enablePending) return '--enable-pending';
  if (options.includeWipPactsSince !== undefined) return '--include-wip-pacts-since';
  if (options.providerAppVersion !== undefined) return '--provider-app-version';
  if (options.providerBranch !== undefined) return '--provider-branch';
  return options.buildUrl === undefined ? null : '--build-url';
}
