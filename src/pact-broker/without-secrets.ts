import { type BrokerConnection, secretsOf } from './broker-connection.ts';

/** A text that others wrote, for people, without the credentials that they may have repeated. */
export function withoutSecrets(connection: BrokerConnection, text: string): string {
  return masked(secretsOf(connection), text);
}

/**
 * The same where something is yet to be found in the text. A password as short as a word stays: without every "test"
 * nobody could understand what the broker says.
 */
export function withoutLongSecrets(connection: BrokerConnection, text: string): string {
  return masked(longSecretsOf(connection), text);
}

/** The same of JSON, which stays JSON. */
export function jsonWithoutSecrets(connection: BrokerConnection, json: string): string {
  const secrets = longSecretsOf(connection);
  if (secrets.length === 0) return json;
  const said = found(secrets, 'json');
  // Most answers repeat nothing, which is found out at once.
  if (!said.test(json)) return json;
  let inString = false;
  // An escape is taken whole: the end of one is no quote, and no beginning of a credential.
  const parts = new RegExp(`(${said.source})|\\\\(?:u[0-9a-fA-F]{4}|.)|"`, 'gs');
  return json.replace(parts, (part, secret?: string) => {
    if (part === '"') inString = !inString;
    return secret !== undefined && inString ? MASK : part;
  });
}

function masked(secrets: readonly string[], text: string): string {
  return secrets.length === 0 ? text : text.replace(found(secrets, 'text'), MASK);
}

function longSecretsOf(connection: BrokerConnection): readonly string[] {
  return secretsOf(connection).filter(({ length }) => length >= SHORTEST);
}

const MASK = '…';
const SHORTEST = 8;

/** What finds texts, be they escaped as in JSON (RFC 8259, section 7) or not; what JSON escapes always, only so. */
function found(texts: readonly string[], within: 'text' | 'json'): RegExp {
  const patterns = texts.map((text) =>
    text
      .split('')
      .map((unit) => {
        const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
        const digits = hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
        const itself = `\\u${hex}`;
        const escaped = '"\\/'.includes(unit) ? [`\\\\${itself}`] : [];
        const plain = within === 'json' && '"\\'.includes(unit) ? [] : [itself];
        return `(?:${[`\\\\u${digits}`, ...escaped, ...plain].join('|')})`;
      })
      .join(''),
  );
  return new RegExp(patterns.join('|'), 'g');
}
