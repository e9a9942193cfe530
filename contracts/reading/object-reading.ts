import { isLosslessNumber, type LosslessNumber } from 'lossless-json';
import { isDateTime } from '../formats/date-time.ts';
import { saysNothing } from '../schema/schema.ts';
import { digits } from './exact-number.ts';
import { Bytes } from './member.ts';
import type { ReadingPlace, RefusalCode } from './place.ts';

/** How an object is read. */
type ObjectReading =
  /** Its members or items are read. */
  | { readonly kind: 'members' | 'list' }
  | { readonly kind: 'value'; readonly value: string | Bytes | Blob }
  | { readonly kind: 'number'; readonly number: LosslessNumber }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly received: string };

const MEMBERS: ObjectReading = { kind: 'members' };
const LIST: ObjectReading = { kind: 'list' };

/**
 * How an object is read at a place of the schema: a date where a date-time may stand, and as an extra anything that the
 * contract lists. Its kind is told by its internal slots where the language gives access, so that objects of another
 * realm are recognised and impostors are not. Throws whatever a Proxy's traps throw.
 */
export function objectReading(value: object, schema: ReadingPlace['schema']): ObjectReading {
  if (Array.isArray(value)) return LIST;
  if (isPlain(value)) return MEMBERS;
  const isExtra = saysNothing(schema);
  const time = timeOf(value);
  if (time !== null) {
    return dateReading('Date', Number.isNaN(time) ? '' : new Date(time).toISOString(), schema);
  }
  if (isBytes(value)) {
    if (!isExtra) return refused('wrong-type', 'bytes');
    return { kind: 'value', value: new Bytes(new Uint8Array(value)) };
  }
  if (value instanceof Blob) {
    return isExtra ? { kind: 'value', value } : refused('wrong-type', 'a file');
  }
  if (isLosslessNumber(value)) return { kind: 'number', number: digits(String(value.value)) };
  if (tagOf(value) === INSTANT) return dateReading(INSTANT, String(value), schema);
  const name = foreignName(value);
  if (name === null) return MEMBERS;
  return refused('unsupported-value', `${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name}`);
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

/** RFC 3339 has years of four digits (section 5.6); JavaScript writes others with a sign and six. */
function dateReading(name: string, text: string, schema: ReadingPlace['schema']): ObjectReading {
  const isDateHere = saysNothing(schema) || schema.format === 'date-time';
  if (!isDateHere) return refused('wrong-type', `a ${name}`);
  if (isDateTime(text)) return { kind: 'value', value: text };
  return refused('bad-date-time', `a ${name} that has no date-time of four-digit years`);
}

function refused(code: RefusalCode, received: string): ObjectReading {
  return { kind: 'refused', code, received };
}

/**
 * Whether a value is a Uint8Array or a subclass such as Buffer, of any realm. It checks the internal slot, since any
 * object may borrow a prototype.
 */
export function isBytes(value: unknown): value is Uint8Array {
  return typedArrayName(value) === 'Uint8Array';
}

/** `Uint8Array`, `Float64Array`, …; undefined for any other value. Never throws. */
function typedArrayName(value: unknown): string | undefined {
  return TAG?.get?.call(value);
}

/** The getter of typed arrays, which works on typed arrays only. */
const TAG = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
);

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
