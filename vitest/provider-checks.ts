import type { Finding } from '../contracts/finding.ts';
import { isJsonObject } from '../contracts/json-value.ts';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { writtenAt } from '../contracts/reading/kept-digits.ts';
import { readJson } from '../contracts/reading/read-json.ts';
import { describeReceived } from '../contracts/received.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import type { Revision } from '../contracts/revisions/versions.ts';
import { maskedMessage } from '../src/fuzz/report/masked.ts';
import { InputError } from '../src/shared/errors/input-error.ts';
import { urlTarget } from '../src/shared/http/url-target.ts';
import { oneLine } from '../src/shared/text/one-line.ts';
import { within } from '../src/subjects/subject.ts';
import { findingLines } from '../src/validate/report/text.ts';
import { isJsonContentType } from '../test-utils/link-token-get-request.ts';

/** Whom to ask, and as whom. */
interface AskedProvider {
  /** Without `/link/token/get`. */
  readonly url: string;
  /** In the place of, or beside, the API keys and whatever else is sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** For one answer. */
  readonly timeoutMs: number;
}

interface ProviderAnswer {
  readonly status: number;
  /** As the header says it; empty where there is none. */
  readonly contentType: string;
  readonly body: Uint8Array;
  /** What was answered, in a line for people: nothing of what may hold a credential. */
  readonly shown: string;
}

/** Any keys will do for a fake, and a fake may insist on some. */
const HEADERS = {
  'content-type': 'application/json',
  'plaid-client-id': 'any',
  'plaid-secret': 'any',
  'plaid-version': '2020-09-14',
};

/**
 * Sends `POST /link/token/get` through the fetch of the test's own process, where somebody may stand in
 * for Plaid. Redirects are not followed. Throws InputError where there is no answer.
 */
export async function askProvider(
  { url, headers, timeoutMs }: AskedProvider,
  request: Readonly<Record<string, string>>,
): Promise<ProviderAnswer> {
  const target = urlTarget(`${url.replace(/(?<!\/)\/+$/, '')}/link/token/get`);
  const asked = `POST ${target.shown}`;
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const sent = { ...HEADERS, ...target.headers, ...Object.fromEntries(given) };
  const answering = async () => {
    const body = JSON.stringify(request);
    const options = { method: 'POST', headers: sent, body, redirect: 'manual' } as const;
    const response = await fetch(target.url, options);
    return { response, body: new Uint8Array(await response.arrayBuffer()) };
  };
  const { response, body } = await within(answering(), timeoutMs, () => {
    throw new InputError(`${asked} was not answered within ${timeoutMs} ms`);
  }).catch((error: unknown) => {
    if (error instanceof InputError) throw error;
    throw new InputError(`${asked} was not answered: ${target.redact(reasonOf(error))}`);
  });
  const { status } = response;
  const words = oneLine(new TextDecoder().decode(body), 200);
  // What refuses says why; what does not has a response's tokens in it.
  const isReason = status >= 400 && words !== '';
  const why = isReason ? `: ${maskedMessage(words, { ...sent, ...request })}` : '';
  const contentType = response.headers.get('content-type') ?? '';
  return { status, contentType, body, shown: `${asked} was answered ${status}${why}` };
}

/** fetch says no more than that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}

/** What a provider is checked for. */
interface ProviderExpectations {
  /** One that the provider knows. */
  readonly linkToken: string;
  readonly revision: Revision;
  readonly enums: 'closed' | 'open';
}

export interface ProviderCheck {
  /** What holds, as the name of a test: reporters cut what is longer than 40 characters. */
  readonly name: string;
  readonly request: (linkToken: string) => Readonly<Record<string, string>>;
  /** What is wrong with the answer, in one or many lines; null where nothing is. */
  readonly problem: (answer: ProviderAnswer, expected: ProviderExpectations) => string | null;
}

/** What every provider does, also one that always answers the same. */
export const RESPONSE_CHECKS: readonly ProviderCheck[] = [
  ofResponse('answers 200 and application/json', notCalledJson),
  ofResponse('answers what the contract documents', undocumented),
];

/** What one does that knows a link token. */
export const ECHO_CHECKS: readonly ProviderCheck[] = [
  ofResponse('echoes the link token', aboutAnother),
];

const UNKNOWN_LINK_TOKEN = 'link-sandbox-ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What one does that refuses what Plaid refuses. */
export const REFUSAL_CHECKS: readonly ProviderCheck[] = [
  {
    name: 'refuses a request without link_token',
    request: () => ({}),
    problem: (answer) => unlikeRefusal(answer, 'a request without link_token'),
  },
  {
    name: 'refuses an unknown link token',
    request: () => ({ link_token: UNKNOWN_LINK_TOKEN }),
    problem: (answer) => unlikeRefusal(answer, 'a link token that it cannot know'),
  },
];

/** A check of the answer about a link token, which has to be 200. */
function ofResponse(name: string, problem: ProviderCheck['problem']): ProviderCheck {
  return {
    name,
    request: (linkToken) => ({ link_token: linkToken }),
    problem: (answer, expected) =>
      answer.status === 200 ? problem(answer, expected) : `${answer.shown}; Plaid answers 200`,
  };
}

function notCalledJson({ contentType }: ProviderAnswer): string | null {
  if (isJsonContentType(contentType)) return null;
  const received = contentType === '' ? 'none' : describeReceived(contentType, '/content-type');
  return `expected the Content-Type application/json, received ${received}; some clients parse nothing else`;
}

function undocumented({ body }: ProviderAnswer, options: ProviderExpectations): string | null {
  try {
    LinkTokenGetResponse.fromJson(body, options);
    return null;
  } catch (error) {
    if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
    return `Plaid would not send this response:\n${listed(error.findings)}`;
  }
}

function aboutAnother({ body }: ProviderAnswer, expected: ProviderExpectations): string | null {
  const reading = readJson(body);
  const response = reading.kind === 'read' ? reading.value : null;
  const received = isJsonObject(response) ? response['link_token'] : undefined;
  if (received === expected.linkToken) return null;
  const same = typeof received === 'string' ? ', and not the same' : '';
  return `expected the link_token of the request, received ${describeReceived(received, '/link_token')}${same}`;
}

function unlikeRefusal({ status, shown, body }: ProviderAnswer, what: string): string | null {
  if (status < 400 || status > 499) {
    return `${shown}, to ${what}; Plaid answers 400 (of a fake that refuses nothing, ask for no refusals)`;
  }
  const reading = readJson(body);
  const findings = [
    ...reading.faults,
    ...(reading.kind === 'read'
      ? plaidErrorFindings(reading.value, writtenAt(reading.digits, reading.value))
      : []),
  ];
  return findings.length === 0
    ? null
    : `${shown}, to ${what}, and the body is no PlaidError:\n${listed(findings)}`;
}

function listed(findings: readonly Finding[]): string {
  return findingLines(findings).join('\n');
}
