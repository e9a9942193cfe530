import { hasWord } from '../../contracts/credentials/credential-name.ts';
import { CHAT_URL } from '../../contracts/credentials/credential-shapes.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { judgeBuildUrl } from '../build-identity/build-url.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { pactSecrets } from '../pact-file/pact-secrets.ts';
import { decodedVariants, withoutPercents } from '../shared/credentials/decoded-variants.ts';
import type { KnownSecret } from '../shared/credentials/known-secrets.ts';
import { hasHighEntropy, UUID } from '../shared/credentials/random-text.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { literalOf, type Webhook } from './webhook.ts';
import {
  bodyHoldsSecret,
  holdsDrawn,
  holdsLiteralSecret,
  isSecretParameter,
} from './webhook-body-secrets.ts';

/**
 * Throws InputError where the webhook may hold a credential: the CLI gets it as arguments, which every process of the
 * machine can read, and the broker shows it to every reader of its webhooks. PactFlow's own secrets, as in `Bearer
 * ${user.name}`, are placeholders. No option allows an exception, not even for the URL of a chat, since it would be
 * shown all the same.
 */
export function refuseSecrets(webhook: Webhook, known: readonly KnownSecret[]): void {
  const url = literalOf(webhook.url, FILLED);
  const judged = judgeBuildUrl(url);
  if (judged.kind === 'refused') throw new InputError(`the URL ${judged.why}; give another`);
  if (judged.hadSecrets || urlHoldsSecret(new URL(url)) || pactSecrets(url, known).length > 0) {
    throw carries('the URL');
  }

  for (const [name, text] of Object.entries(webhook.headers)) {
    const value = literalOf(text).trim();
    const isNamed = holdsLiteralSecret(name) || hasWord(name, ['key']);
    const isSecret = (isNamed && value !== '') || holdsDrawn(value) || namesSecretUrl(text);
    if (isSecret || pactSecrets(value, known).length > 0) throw carries(`the header ${name}`);
  }

  const text = webhook.body ?? '';
  const body = literalBody(text);
  if (bodyHoldsSecret(body) || namesSecretUrl(text) || pactSecrets(body, known).length > 0) {
    throw carries('the body');
  }
}

function literalBody(text: string): JsonValue {
  const json = parsePactJson(text);
  switch (json.kind) {
    case 'value':
      return literals(json.value);
    case 'no-json':
      return literalOf(text);
    case 'too-deep':
      throw new InputError('the body is nested too deeply; give a flatter one');
  }
}

function literals(value: JsonValue): JsonValue {
  if (typeof value === 'string') return literalOf(value);
  if (Array.isArray(value)) return value.map(literals);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literals(member)]));
}

function carries(what: string): InputError {
  return new InputError(
    `${what} may carry a credential, which the process list would show, and the broker to all who read its webhooks; on PactFlow store it as a secret and give \${user.NAME}, elsewhere let the webhook call what holds the credential itself`,
  );
}

/** Stands in the URL for a placeholder. */
const FILLED = '~';

/** Whether the URL is a credential itself, as those of chats are, or has one in its path, query or fragment. */
function urlHoldsSecret({ host, pathname, searchParams, hash }: URL): boolean {
  return (
    isSecretUrl(host + pathname) ||
    pathname.split('/').some(isDrawn) ||
    isDrawn(hash) ||
    [...searchParams].some(
      ([name, value]) =>
        isDrawn(name) ||
        isDrawn(value) ||
        (isSecretParameter(name) && value.replaceAll(FILLED, '') !== ''),
    )
  );
}

/** Whether a text holds a URL that is a credential itself. */
function namesSecretUrl(text: string): boolean {
  return decodedVariants(literalOf(text, FILLED)).some((reading) =>
    placesIn(reading).some(isSecretUrl),
  );
}

/**
 * A plain UUID identifies a resource, such as a project of Azure DevOps; services for which it is a secret are listed
 * above.
 */
function isDrawn(part: string): boolean {
  return hasHighEntropy(withoutPercents(part).replace(UUID, ''));
}

/** Whether a URL, without scheme and query, is a credential itself: anyone who has it may post. */
function isSecretUrl(place: string): boolean {
  return URLS.some((url) => url.test(place));
}

/** The URLs in a text, without their schemes and queries. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/([^\s"'`<>\\?#]{1,2000})/gi)].map(([, place = '']) => place);
}

/** The secret part of each; `~` stands for a path parameter. */
const URLS: readonly RegExp[] = [
  new RegExp(String.raw`^[\w.-]{0,100}${CHAT_URL}.*[^/~]\/*$`, 'i'),
  /^hooks\.zapier\.com\/.*[^/~]\/*$/i,
  /^hooks?\.(?:[\w-]+\.)?(?:make|integromat)\.com\/.*[^/~]\/*$/i,
  /^maker\.ifttt\.com\/.*\/key\/[^/]*[^/~]/i,
  /^api\.telegram\.org\/bot[^/]*[^/~]/i,
  /^webhook\.site\/.*[^/~]\/*$/i,
  /^[\w-]+\.m\.pipedream\.net(?:\/|$)/i,
  /^hooks\.airtable\.com\/.*[^/~]\/*$/i,
  /^open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/.*[^/~]\/*$/i,
  /^hc-ping\.com\/.*[^/~]\/*$/i,
  /^smee\.io\/[^/]*[^/~]/i,
  /^api\.vercel\.com\/v1\/integrations\/deploy\/.*[^/~]\/*$/i,
];
