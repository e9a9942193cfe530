import { parsedJson } from '../contracts/json-value.ts';
import {
  type BrokerCredentials,
  environmentCredentials,
} from '../src/pact-broker/broker-connection.ts';
import {
  jsonRedactor,
  MASK,
  type Mask,
  textRedactor,
  unmistakableOf,
} from '../src/pact-broker/redaction.ts';
import { encodedVariants, longestFirst } from '../src/shared/credentials/encoded-variants.ts';
import { knownSecrets } from '../src/shared/credentials/known-secrets.ts';
import { hasHighEntropy, looksRandom } from '../src/shared/credentials/random-text.ts';
import type { Environment } from '../src/shared/process/environment.ts';

/**
 * Redacts the environment's credentials from all output, since others may repeat them: those of the broker, and
 * high-entropy values. Null where there are none.
 */
export function environmentRedaction(env: Environment, args: readonly string[]): Mask | null {
  const broker = environmentCredentials(env);
  const drawn = knownSecrets(env)
    .map(({ value }) => cut(value))
    .filter((value) => looksRandom(value) || hasHighEntropy(value))
    // Each value as it is, and on one line.
    .flatMap((value) => [value, value.replace(/\s+/g, ' ')]);
  const secrets = [...broker.map((credentials) => cut(secretIn(credentials))), ...drawn];
  if (secrets.length === 0) return null;
  const mayHold = mayHoldOneOf(secrets);
  let mask: Mask | null = null;
  return (text) => {
    if (!mayHold(text)) return text;
    if (mask === null) {
      const baseUrl = brokerUrls(env, args).join(' ');
      const ofBroker = broker.flatMap((credentials) =>
        unmistakableOf({ baseUrl, credentials, caFile: null }).map(cut),
      );
      const others = drawn.flatMap(encodedVariants).filter((form) => !baseUrl.includes(form));
      mask = maskOf(longestFirst([...ofBroker, ...others]));
    }
    return mask(text);
  };
}

/** The beginning of a secret: a longer one is a file, which no line of ours prints whole. */
function cut(secret: string): string {
  return secret.slice(0, LONGEST);
}

const LONGEST = 8192;

function secretIn(credentials: BrokerCredentials): string {
  if (credentials.kind === 'none') return '';
  return credentials.kind === 'token' ? credentials.token : credentials.password;
}

/** The broker's URLs without their user information. */
function brokerUrls(env: Environment, args: readonly string[]): readonly string[] {
  return [env['PACT_BROKER_BASE_URL'] ?? '', ...args].flatMap((text) => {
    const url = /https?:\/\/.*/i.exec(text)?.[0] ?? '';
    return URL.canParse(url) ? [`${new URL(url).origin}${new URL(url).pathname}`] : [];
  });
}

/**
 * Says without computing all encoded forms, which takes longer than a short command, whether a text may hold a secret:
 * letters and digits stay the same in most forms. Text that was cut or escaped by number may hold anything.
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

/** Empty, and so found in every text, where the secret has no word. */
function longestWord(text: string): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function maskOf(forms: readonly string[]): Mask {
  const inText = textRedactor(forms);
  const inJson = jsonRedactor(forms);
  return (text) => {
    const masked = inText(text);
    const isJson = masked !== text && /^\s*[[{]/.test(text) && parsedJson(text) !== undefined;
    return isJson ? inJson(text) : masked;
  };
}
