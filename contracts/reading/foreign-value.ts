import { isLosslessNumber, type LosslessNumber } from 'lossless-json';
import { isDateTime } from '../formats/date-time.ts';
import { isBytes, typedArrayName } from './bytes.ts';
import { digits } from './exact-number.ts';

/** The kind of an object, as far as reading it needs. */
export type ObjectKind =
  | { readonly kind: 'list' | 'members' }
  /** A date object: its RFC 3339 text in UTC, or null where it has none. */
  | { readonly kind: 'date'; readonly name: string; readonly text: string | null }
  /** A copy. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'digits'; readonly digits: LosslessNumber }
  /** A value that JSON cannot carry and that the contract does not list. */
  | { readonly kind: 'foreign'; readonly name: string };

/**
 * Tells an object's kind by its internal slots where the language gives access, so that objects of another realm are
 * recognised and impostors are not.
 *
 * Throws whatever a Proxy's traps throw.
 */
export function kindOfObject(value: object): ObjectKind {
  if (Array.isArray(value)) return { kind: 'list' };
  if (isPlain(value)) return { kind: 'members' };
  const time = timeOf(value);
  if (time !== null) return { kind: 'date', name: 'Date', text: textOfTime(time) };
  if (isBytes(value)) return { kind: 'bytes', bytes: new Uint8Array(value) };
  if (value instanceof Blob) return { kind: 'file', file: value };
  if (isLosslessNumber(value)) return { kind: 'digits', digits: digits(String(value.value)) };
  if (tagOf(value) === INSTANT) {
    return { kind: 'date', name: INSTANT, text: rfc3339(String(value)) };
  }
  const name = foreignName(value);
  return name === null ? { kind: 'members' } : { kind: 'foreign', name };
}

const INSTANT = 'Temporal.Instant';

/** Most objects are plain, and need no further check. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !(Symbol.toStringTag in value);
}

/** Milliseconds of a Date of any realm, NaN for an invalid one; null for anything else. */
function timeOf(value: object): number | null {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return null;
  }
}

function textOfTime(time: number): string | null {
  return Number.isNaN(time) ? null : rfc3339(new Date(time).toISOString());
}

/** RFC 3339 has years of four digits (section 5.6); JavaScript writes others with a sign and six. */
function rfc3339(text: string): string | null {
  return isDateTime(text) ? text : null;
}

/** The name of an object whose content is not in its own enumerable keys; null for any other. */
function foreignName(value: object): string | null {
  const typedArray = typedArrayName(value);
  if (typedArray !== undefined) return typedArray;
  // A Proxy of one, or Object.create(Date.prototype): neither a date nor bytes can be read from it.
  if (value instanceof Date || value instanceof Uint8Array) return 'false Date or Uint8Array';
  const tag = tagOf(value);
  if (FOREIGN.has(tag)) return tag;
  // An object that names its kind and has no keys keeps its content elsewhere.
  return tag === 'Object' || Object.keys(value).length > 0
    ? null
    : 'object without enumerable keys';
}

/** Built-in objects that may have enumerable keys beside their content, or whose name helps in a message. */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'RegExp', 'Error', 'URL', 'Blob', 'File'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Number', 'String', 'Boolean', 'BigInt'],
  ...['Symbol', 'Headers', 'FormData', 'URLSearchParams', 'ReadableStream', 'Request', 'Response'],
  ...['Temporal.PlainDate', 'Temporal.PlainDateTime', 'Temporal.PlainTime', 'Temporal.Duration'],
  ...['Temporal.ZonedDateTime', 'Temporal.PlainYearMonth', 'Temporal.PlainMonthDay'],
]);

function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
