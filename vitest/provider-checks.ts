import type { Finding } from '../contracts/finding.ts';
import { isJsonObject } from '../contracts/json-value.ts';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { writtenAt } from '../contracts/reading/kept-digits.ts';
import { readJson } from '../contracts/reading/read-json.ts';
import { describeReceived } from '../contracts/received.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import type { Revision } from '../contracts/revisions/versions.ts';
import { findingLines } from '../src/validate/report/text.ts';
import type { ProviderAnswer } from './ask-provider.ts';

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
  {
    name: 'answers 200 and application/json',
    request: aboutLinkToken,
    problem: (answer) => notOk(answer) ?? notCalledJson(answer),
  },
  {
    name: 'answers what the contract documents',
    request: aboutLinkToken,
    problem: (answer, expected) => notOk(answer) ?? undocumented(answer, expected),
  },
];

/** What one does that knows a link token. */
export const ECHO_CHECKS: readonly ProviderCheck[] = [
  {
    name: 'echoes the link token',
    request: aboutLinkToken,
    problem: (answer, expected) => notOk(answer) ?? aboutAnother(answer, expected),
  },
];

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

const UNKNOWN_LINK_TOKEN = 'link-sandbox-ffffffff-ffff-ffff-ffff-ffffffffffff';

function aboutLinkToken(linkToken: string) {
  return { link_token: linkToken };
}

function notOk({ status, shown }: ProviderAnswer): string | null {
  return status === 200 ? null : `${shown}; Plaid answers 200`;
}

/** RFC 9110 section 8.3.1: type and subtype in any case, then parameters. */
function notCalledJson({ contentType }: ProviderAnswer): string | null {
  if (contentType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json') return null;
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

function aboutAnother(
  { body }: ProviderAnswer,
  { linkToken }: ProviderExpectations,
): string | null {
  const reading = readJson(body);
  const response = reading.kind === 'read' ? reading.value : null;
  const received = isJsonObject(response) ? response['link_token'] : undefined;
  if (received === linkToken) return null;
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
