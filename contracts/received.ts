import { mayBeSecretPlace } from './credentials/credential-name.ts';
import { looksLikeCredential } from './credentials/credential-shapes.ts';
import { terminalLine } from './escape/terminal.ts';
import type { JsonPointer } from './json-pointer.ts';
import { type JsonValue, jsonTypeOf } from './json-value.ts';

/**
 * The received value for people: its type, and the value of a scalar as far as it helps. Never the content of an object
 * or a list, nor the value of a field whose name, or whose parent's name, hints at a credential: findings end up in
 * logs.
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
      // A text in place of the response may be the response's own JSON, credentials included.
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

/** A number as it is written; of a long one, the first digits. */
export function describeNumber(written: string, path: JsonPointer): string {
  return isSecret(written, path) ? 'number (masked)' : `number ${shorten(written)}`;
}

/** Whether a scalar is a credential, by its shape or the names on the way to it. */
export function isSecret(value: string | number, path: JsonPointer): boolean {
  return mayBeSecretPlace(path) || looksLikeCredential(String(value));
}

/** A text in quotes, at most 60 characters of it, escaped for a terminal. */
export function quote(text: string): string {
  const shortened = shorten(text);
  const size = shortened === text ? '' : ` (${text.length} characters)`;
  return `${terminalLine(JSON.stringify(shortened))}${size}`;
}

/** A value of a schema, as JSON, shortened and escaped for a terminal. */
export function jsonOf(value: JsonValue): string {
  return typeof value === 'string' ? quote(value) : plainly(JSON.stringify(value));
}

/** A text without quotes, shortened and escaped for a terminal. */
export function plainly(text: string): string {
  return terminalLine(shorten(text));
}

const LONGEST = 60;

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `1 item`, `2 items`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** The number of members of a list or an object; a list from JSON has no holes. */
function sizeOf(value: unknown): number {
  return Object.keys(Object(value)).length;
}
