import { chosenPact } from '../consumer-tests/chosen-pact.ts';
import { type BrokerOptions, brokerConversation } from '../pact-broker/broker-options.ts';
import { pacticipantName } from '../pact-broker/pacticipant-name.ts';
import { PROVIDER } from '../pact-file/provider-name.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { knownSecrets } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { requestHeaders } from '../shared/http/request-headers.ts';
import { createWebhook } from './create-webhook.ts';
import { deployWebhookJson } from './report/webhook-json.ts';
import { deployWebhookText } from './report/webhook-text.ts';
import { bodyValue, type Webhook } from './webhook.ts';
import { refuseUnknownPlaceholders } from './webhook-placeholders.ts';
import { refuseSecrets } from './webhook-secrets.ts';

interface CreateWebhookOptions extends BrokerOptions {
  readonly format: 'text' | 'json';
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
  readonly pact?: string | undefined;
  readonly data?: string | undefined;
  readonly header: readonly string[];
}

/** Creates or updates the webhook and reports it; exits with 1 where the broker refused it. */
export async function runCreateWebhookCommand(
  io: Io,
  url: string,
  options: CreateWebhookOptions,
): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const body = bodyText(options.data);
  const webhook: Webhook = {
    ...(await chosenParties(options)),
    url: url.trim(),
    headers: withContentType(chosenHeaders(io, options), body),
    body,
  };
  refuseUnknownPlaceholders(webhook);
  refuseSecrets(webhook, knownSecrets(io.env));
  const progress = progressLine(io);
  progress.add('telling the broker');
  try {
    const outcome = await createWebhook(conversation(), webhook, io.env);
    progress.stop();
    const result = { webhook, outcome };
    await io.out(
      options.format === 'json'
        ? deployWebhookJson(result)
        : `${deployWebhookText(result, io.colors)}\n`,
    );
    return outcome.kind === 'refused' ? 1 : 0;
  } finally {
    progress.stop();
  }
}

async function chosenParties({
  consumer,
  provider,
  pact,
}: CreateWebhookOptions): Promise<Pick<Webhook, 'consumer' | 'provider'>> {
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

function chosenHeaders(io: Io, { header }: CreateWebhookOptions): Webhook['headers'] {
  const headers = requestHeaders(header, [], io.env);
  for (const name of Object.keys(headers)) {
    if (!name.startsWith('-')) continue;
    throw new InputError(
      `the header ${name} begins with a dash, which the official CLI takes for an option; give another`,
    );
  }
  return headers;
}

/** By default the broker sends every body as a form. */
function withContentType(headers: Webhook['headers'], body: string | null): Webhook['headers'] {
  const isSaid = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
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
