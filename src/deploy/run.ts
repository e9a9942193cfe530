import { chosenPact } from '../consumer-tests/consumer-run.ts';
import { type BrokerOptions, brokerConversation } from '../pact-broker/broker-options.ts';
import {
  chosenVersion,
  type PacticipantOptions,
  pacticipantName,
} from '../pact-broker/pacticipant.ts';
import { PROVIDER } from '../pact-file/provider-name.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { showing } from '../shared/cli/progress-line.ts';
import { knownSecrets } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { requestHeaders } from '../shared/http/request-headers.ts';
import { canIDeploy } from './can-i-deploy.ts';
import { type RecordKind, recordVersion } from './record-version.ts';
import {
  canIDeployJson,
  canIDeployText,
  deployRecordJson,
  deployRecordText,
  deployWebhookJson,
  deployWebhookText,
} from './report/report.ts';
import { bodyValue, createWebhook, refuseUnknownPlaceholders, type Webhook } from './webhook.ts';
import { refuseSecrets } from './webhook-secrets.ts';

interface Told {
  readonly json: string;
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** Prints what `ask` resolves to; meanwhile a terminal shows what is done. */
async function tell(
  io: Io,
  { format }: BrokerOptions,
  doing: string,
  ask: () => Promise<Told>,
): Promise<ExitCode> {
  const { json, text, exitCode } = await showing(io, doing, ask);
  await io.out(format === 'json' ? json : `${text}\n`);
  return exitCode;
}

interface CanIDeployOptions extends PacticipantOptions {
  readonly toEnvironment?: string | undefined;
}

/** Asks the broker and prints its answer: exits with 0 for a yes, with 1 for any other answer. */
export async function runCanIDeploy(io: Io, options: CanIDeployOptions): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const environment = optionalName('--to-environment', options.toEnvironment);
  const { found, ...version } = await chosenVersion(io, options);
  const question = { ...version, environment };
  return tell(io, options, 'asking the broker', async () => {
    const answer = await canIDeploy(conversation(), question, io.env);
    const result = { question, found, answer };
    const exitCode = answer.verdict === 'yes' ? 0 : 1;
    return { json: canIDeployJson(result), text: canIDeployText(result, io.colors), exitCode };
  });
}

interface RecordOptions extends PacticipantOptions {
  readonly environment: string;
  readonly applicationInstance?: string | undefined;
}

/** Records where a version is and reports it; exits with 1 where the broker refused it. */
export async function runRecord(
  io: Io,
  kind: RecordKind,
  options: RecordOptions,
): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const environment = pacticipantName({ name: '--environment', value: options.environment });
  const applicationInstance = optionalName('--application-instance', options.applicationInstance);
  const { found, ...version } = await chosenVersion(io, options);
  const question = { kind, ...version, environment, applicationInstance };
  return tell(io, options, 'telling the broker', async () => {
    const outcome = await recordVersion(conversation(), question, io.env);
    const result = { question, found, outcome };
    const exitCode = outcome.kind === 'recorded' ? 0 : 1;
    return { json: deployRecordJson(result), text: deployRecordText(result, io.colors), exitCode };
  });
}

function optionalName(name: string, value: string | undefined): string | null {
  return value === undefined ? null : pacticipantName({ name, value });
}

interface WebhookOptions extends BrokerOptions {
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
  readonly pact?: string | undefined;
  readonly data?: string | undefined;
  readonly header: readonly string[];
}

/** Creates or updates the webhook and reports it; exits with 1 where the broker refused it. */
export async function runCreateWebhook(
  io: Io,
  url: string,
  options: WebhookOptions,
): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const body = bodyText(options.data);
  const webhook: Webhook = {
    ...(await chosenParties(options)),
    url: url.trim(),
    headers: chosenHeaders(io, options, body),
    body,
  };
  refuseUnknownPlaceholders(webhook);
  refuseSecrets(webhook, knownSecrets(io.env));
  return tell(io, options, 'telling the broker', async () => {
    const outcome = await createWebhook(conversation(), webhook, io.env);
    const result = { webhook, outcome };
    const exitCode = outcome.kind === 'refused' ? 1 : 0;
    return {
      json: deployWebhookJson(result),
      text: deployWebhookText(result, io.colors),
      exitCode,
    };
  });
}

async function chosenParties({
  consumer,
  provider,
  pact,
}: WebhookOptions): Promise<Pick<Webhook, 'consumer' | 'provider'>> {
  if (consumer !== undefined && pact === undefined) {
    return {
      consumer: pacticipantName({ name: '--consumer', value: consumer }),
      provider: pacticipantName({ name: '--provider', value: provider ?? PROVIDER }),
    };
  }
  const { file } = chosenPact(
    pact,
    'no pact was named; give --consumer, or --pact with the file that your consumer tests write',
  );
  const read = await readPactFile(file, { consumer, provider });
  return {
    consumer: pacticipantName({ name: 'the name of the consumer', value: read.consumer }),
    provider: pacticipantName({ name: 'the name of the provider', value: read.provider }),
  };
}

function chosenHeaders(
  io: Io,
  { header }: WebhookOptions,
  body: string | null,
): Webhook['headers'] {
  const headers = requestHeaders(header, [], io.env);
  const names = Object.keys(headers);
  const dashed = names.find((name) => name.startsWith('-'));
  if (dashed !== undefined) {
    throw new InputError(
      `the header ${dashed} begins with a dash, which the official CLI takes for an option; give another`,
    );
  }
  // By default the broker sends every body as a form.
  const isSaid = names.some((name) => name.toLowerCase() === 'content-type');
  if (isSaid || body === null || typeof bodyValue(body) === 'string') return headers;
  return { ...headers, 'content-type': 'application/json' };
}

/** In UTF-8 bytes. Linux refuses an argument of 128 KiB. */
const LONGEST_BODY = 100_000;

function bodyText(data: string | undefined): string | null {
  if (data === undefined) return null;
  if (Buffer.byteLength(data) > LONGEST_BODY) {
    throw new InputError(`--data is longer than ${LONGEST_BODY} bytes; give less`);
  }
  if (data.includes('\0')) throw new InputError('--data has a null character in it; give another');
  return data;
}
