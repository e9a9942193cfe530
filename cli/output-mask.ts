import {
  type BrokerCredentials,
  environmentCredentials,
} from '../src/pact-broker/broker-connection.ts';
import { jsonMask, MASK, type Mask, textMask } from '../src/pact-broker/masks.ts';
import { unmistakableOf } from '../src/pact-broker/without-secrets.ts';
import { looksDrawn } from '../src/shared/credentials/drawn-text.ts';
import { knownSecrets } from '../src/shared/credentials/known-secrets.ts';
import { looksRandom } from '../src/shared/credentials/random-text.ts';
import { formsOf, longestFirst } from '../src/shared/credentials/secret-forms.ts';
import type { Environment } from '../src/shared/process/environment.ts';

/**
 * What takes the credentials of the environment out of all that is said, as others may repeat them: those of the broker, and
 * what else looks drawn. Null where there are none.
 */
export function outputMask(env: Environment, args: readonly string[]): Mask | null {
  const broker = environmentCredentials(env).map(cut);
  const drawn = knownSecrets(env)
    .map(({ value }) => value.slice(0, LONGEST))
    .filter((value) => looksRandom(value) || looksDrawn(value))
    // As it is, and in one line.
    .flatMap((value) => [value, value.replace(/\s+/g, ' ')]);
  const secrets = [...broker.map(secretIn), ...drawn];
  if (secrets.length === 0) return null;
  const mayHold = mayHoldOneOf(secrets);
  let mask: Mask | null = null;
  return (text) => {
    if (!mayHold(text)) return text;
    if (mask === null) {
      const baseUrl = brokerUrls(env, args).join(' ');
      const ofBroker = broker.flatMap((credentials) =>
        unmistakableOf({ baseUrl, credentials, caFile: null }),
      );
      const others = drawn.flatMap(formsOf).filter((form) => !baseUrl.includes(form));
      mask = maskOf(longestFirst([...ofBroker, ...others]));
    }
    return mask(text);
  };
}

/** What is longer is a file, which no line of ours says whole. */
const LONGEST = 8192;

function cut(credentials: BrokerCredentials): BrokerCredentials {
  switch (credentials.kind) {
    case 'none':
      return credentials;
    case 'token':
      return { ...credentials, token: credentials.token.slice(0, LONGEST) };
    case 'basic':
      return { ...credentials, password: credentials.password.slice(0, LONGEST) };
  }
}

function secretIn(credentials: BrokerCredentials): string {
  if (credentials.kind === 'none') return '';
  return credentials.kind === 'token' ? credentials.token : credentials.password;
}

/** Without the users in them. */
function brokerUrls(env: Environment, args: readonly string[]): readonly string[] {
  return [env['PACT_BROKER_BASE_URL'] ?? '', ...args].flatMap((text) => {
    const url = /https?:\/\/.*/i.exec(text)?.[0] ?? '';
    return URL.canParse(url) ? [`${new URL(url).origin}${new URL(url).pathname}`] : [];
  });
}

/**
 * Found out without all their forms, which take longer than a short command: letters and digits stay as they are in most. What
 * was cut, or escaped by its number, may hold anything.
 */
function mayHoldOneOf(secrets: readonly string[]): (text: string) => boolean {
  const parts = secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret.toWellFormed());
    const inBase64 = [0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .slice(4, -4),
    );
    return [secret, ...inBase64].map(longestWord);
  });
  const found = new RegExp([MASK, '\\\\u', ...new Set(parts)].join('|'));
  return (text) => found.test(text);
}

/** Empty, and so found everywhere, where there is none. */
function longestWord(text: string): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function maskOf(forms: readonly string[]): Mask {
  const inText = textMask(forms);
  const inJson = jsonMask(forms);
  return (text) => {
    const masked = inText(text);
    return masked !== text && isJson(text) ? inJson(text) : masked;
  };
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
