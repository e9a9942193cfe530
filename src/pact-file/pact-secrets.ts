import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { looksLikeCredential } from '../../contracts/received.ts';
import type { Environment } from '../build-identity/environment.ts';

/** A text in a pact that may be somebody's credential. Its value is not told, nor is a key that is one. */
export interface PactSecret {
  readonly path: JsonPointer;
  readonly why: string;
}

/** A credential that the environment holds, which therefore is one without doubt. */
export interface KnownSecret {
  readonly name: string;
  readonly value: string;
}

/**
 * Texts that must not be published: what the environment holds under the name of a credential, what has the
 * shape of one, and what stands in a place named after one and does not look made up.
 */
export function pactSecrets(
  document: JsonValue,
  known: readonly KnownSecret[],
): readonly PactSecret[] {
  return [...secretsIn({ value: document, path: '', name: '' }, known)];
}

/** The variables that hold credentials, by their names. */
export function knownSecrets(env: Environment): readonly KnownSecret[] {
  return Object.entries(env).flatMap(([name, value = '']) =>
    CREDENTIAL_NAME.test(name) && value.trim().length >= SHORTEST_KNOWN
      ? [{ name, value: value.trim() }]
      : [],
  );
}

interface NamedValue {
  readonly value: JsonValue;
  readonly path: JsonPointer;
  /** Of the nearest member that it stands in. */
  readonly name: string;
}

function* secretsIn(
  { value, path, name }: NamedValue,
  known: readonly KnownSecret[],
): Generator<PactSecret> {
  if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const why = reasonOf(key, '', known);
      // The paths of what is in it would tell it.
      if (why !== null) yield { path, why: `a key in it is secret: ${why}` };
      else yield* secretsIn({ value: member, path: childPointer(path, key), name: key }, known);
    }
    const bytes = decodedContent(value);
    if (bytes !== null) {
      yield* secretsIn({ value: bytes, path: childPointer(path, 'content'), name }, known);
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* secretsIn({ value: item, path: childPointer(path, index), name }, known);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    const why = reasonOf(String(value), name, known);
    if (why !== null) yield { path, why };
  }
}

/** What version 4 of the format writes as Base64, as it is no JSON. */
function decodedContent({ content, encoded }: JsonObject): string | null {
  const isEncoded = typeof encoded === 'string' && /^base64$/i.test(encoded);
  return isEncoded && typeof content === 'string'
    ? Buffer.from(content, 'base64').toString('utf8')
    : null;
}

function reasonOf(text: string, name: string, known: readonly KnownSecret[]): string | null {
  const held = known.find(
    ({ value }) => text.includes(value) || text.includes(encodeURIComponent(value)),
  );
  if (held !== undefined) return `it is what the variable ${held.name} holds`;
  const rest = withoutMadeUp(text);
  if (partsOf(rest).some(looksLikeCredential)) return 'it has the shape of a credential';
  if (CREDENTIAL_NAME.test(name) && looksRandom(rest)) {
    return `"${name}" is the name of a credential, and it does not look made up`;
  }
  return null;
}

/** Word by word, as an example may stand beside what is none. */
function withoutMadeUp(text: string): string {
  return text.replace(/[^\s"'`,;\\]+/g, (word) =>
    isMadeUp(word) || SHORT_LIVED.test(word) ? '' : word,
  );
}

/** Overlapping, as the shape of a credential is looked for in no more than the beginning of a text. */
function partsOf(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil((text.length - PART + STEP) / STEP));
  return Array.from({ length: count }, (_, index) => text.slice(index * STEP, index * STEP + PART));
}

const PART = 200;
const STEP = 50;

/** Says of itself that it is an example, or repeats itself too much to be random: `00000000-0000-…`. */
function isMadeUp(word: string): boolean {
  if (/example|sample|dummy|fake|(?<![a-z])test(?![a-z])|changeme|xxxx|your[-_]/i.test(word)) {
    return true;
  }
  const digits = word.replace(/^[a-z]+(-[a-z]+)+-/i, '').replaceAll('-', '');
  return digits.length >= 8 && new Set(digits).size <= 4;
}

/** Long, and of letters and digits in turn, as what a machine draws is. */
function looksRandom(text: string): boolean {
  return text.length >= 16 && !/\s/.test(text) && /\d/.test(text) && /[a-z]/i.test(text);
}

/** A Sandbox's tokens for Link open nothing, and end within hours: upstream's own documentation is full of them. */
const SHORT_LIVED = /^(link|public)-sandbox-[0-9a-f-]+$/i;

const CREDENTIAL_NAME =
  /secret|passw|passphrase|token|credential|authorization|cookie|api[-_]?key|access[-_]?key|private[-_]?key|client[-_]?id$/i;
/** A shorter one would be found in any text. */
const SHORTEST_KNOWN = 8;
