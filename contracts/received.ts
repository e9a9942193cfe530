import type { JsonPointer } from './json-pointer.ts';
import { jsonTypeOf } from './json-value.ts';

/**
 * What came, for people: its type, and of a scalar as much as helps. Never what is inside an object
 * or a list, and never the value of a field whose name, or whose parent's name, says that it is a
 * credential: findings end up in logs.
 */
export function describeReceived(value: unknown, path: JsonPointer): string {
  const type = jsonTypeOf(value);
  switch (type) {
    case 'null':
      return 'null';
    case 'array':
      return `array of ${count(sizeOf(value), 'item')}`;
    case 'object':
      return `object with ${count(sizeOf(value), 'key')}`;
    case 'string':
      // In place of the response a text may be the response's own JSON, credentials included.
      if (path === '') return `string of ${count(String(value).length, 'character')}`;
      return isSecret(String(value), path) ? 'string (masked)' : `string ${quote(String(value))}`;
    case 'number':
      return Number.isFinite(value)
        ? describeNumber(String(value), path)
        : `${value}, which is no number of JSON`;
    case 'boolean':
    case 'bigint':
      return isSecret(String(value), path)
        ? `${type} (masked)`
        : `${type} ${shorten(String(value))}`;
    case 'undefined':
      return 'nothing';
    case 'function':
    case 'symbol':
      return type;
  }
}

/** A number as it is written; of many digits, the first. */
export function describeNumber(written: string, path: JsonPointer): string {
  return isSecret(written, path) ? 'number (masked)' : `number ${shorten(written)}`;
}

/** Whether a scalar is a credential, by the name of its field, of what it is in, or by its shape. */
export function isSecret(value: string | number, path: JsonPointer): boolean {
  return isCredential(path) || looksLikeCredential(String(value));
}

/** A text in quotes, at most 60 characters of it, with nothing in it that a terminal would obey. */
export function quote(text: string): string {
  const shortened = shorten(text);
  const size = shortened === text ? '' : ` (${text.length} characters)`;
  return `"${printable(shortened)}"${size}`;
}

/** A text as one line, with nothing in it that a terminal would obey: escaped as JSON escapes. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return JSON.stringify(text).slice(1, -1).replace(UNPRINTABLE, escapeCharacter);
}

/** What is printed as it is: most texts, and to escape nothing takes a third of the time of a finding. */
const PLAIN = /^[ !#-[\]-~]*$/;
const LONGEST = 60;
/** What begins within the characters that are shown may be told by what follows them. */
const LONGEST_LOOKED_AT = 200;
const CREDENTIAL = /token|secret|key|passw|passphrase|pwd|credential|authorization|cookie|jwt/i;
/** C1 controls, line separators, bidirectional controls, invisible marks: JSON leaves them bare. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function isCredential(path: JsonPointer): boolean {
  // None of the words has a character that a pointer writes in another way.
  return CREDENTIAL.test(path);
}

/** By its shape, wherever it stands. */
export function looksLikeCredential(text: string): boolean {
  const start = text.slice(0, LONGEST_LOOKED_AT);
  return CREDENTIAL_SHAPES.some((shape) => shape.test(start));
}

const CREDENTIAL_SHAPES: readonly RegExp[] = [
  // Plaid's tokens.
  /(access|public|link|processor|asset-report)-(sandbox|development|production)-/i,
  // In a URL's query or user information.
  /(token|secret|key|password|passphrase|pwd)=/i,
  /:\/\/[^/@]*@/,
  // RFC 9110, section 11.4: the scheme and the credentials.
  /\b(bearer|basic) +[\w.~+/=-]{8}/i,
  // RFC 7515, section 7.1: two of the parts are JSON objects, in base64url.
  /eyJ[\w-]{6,}\.eyJ/,
  // What services say in front of their keys, so that scanners find them.
  /\b([srp]k_(live|test)_|gh[opsur]_|github_pat_|glpat-|npm_|xox[abeoprs]-|AKIA[0-9A-Z]{12})/,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
];

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function escapeCharacter(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** How many members a list or an object has; a list that JSON carried has no holes. */
function sizeOf(value: unknown): number {
  return Object.keys(Object(value)).length;
}
