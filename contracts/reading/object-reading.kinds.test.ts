import { runInNewContext } from 'node:vm';
import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { ANYTHING } from '../schema/schema.ts';
import { Bytes } from './member.ts';
import { objectReading } from './object-reading.ts';

type Kind = 'list' | 'members' | 'date' | 'bytes' | 'file' | 'digits' | 'foreign';

/** The kind of an object, where any is read. */
function kindOfObject(value: object): { readonly kind: Kind; readonly [fact: string]: unknown } {
  const reading = objectReading(value, ANYTHING);
  switch (reading.kind) {
    case 'members':
    case 'list':
      return { kind: reading.kind };
    case 'number':
      return { kind: 'digits', digits: reading.number };
    case 'refused':
      return reading.code === 'bad-date-time'
        ? { kind: 'date', text: null }
        : { kind: 'foreign', name: reading.received.replace(/^an? /, '') };
    case 'value':
      if (typeof reading.value === 'string') return { kind: 'date', text: reading.value };
      if (reading.value instanceof Bytes) return { kind: 'bytes', bytes: reading.value.bytes };
      return { kind: 'file' };
  }
}

/** A stand-in for Temporal.Instant, as reading sees it. */
const instant = (text: string): object => ({
  get [Symbol.toStringTag]() {
    return 'Temporal.Instant';
  },
  toString: () => text,
});

class Money {
  readonly amount = 5;
  get doubled() {
    return this.amount * 2;
  }
}

class Tagged {
  [Symbol.toStringTag] = 'Tagged';
}

describe('an object is', () => {
  test.each<[string, Kind, object]>([
    ['a list', 'list', [1]],
    ['a list of another realm', 'list', runInNewContext('[1]')],
    ['members', 'members', {}],
    ['members without a prototype', 'members', Object.create(null)],
    ['members of another realm', 'members', runInNewContext('({})')],
    ['members of a class', 'members', new Money()],
    ['members of a class that names itself', 'members', Object.assign(new Tagged(), { a: 1 })],
    ['members of what inherits', 'members', Object.create({ a: 1 })],
    ['arguments', 'members', argumentsOf(1, 2)],
    ['bytes', 'bytes', new Uint8Array(2)],
    ['a Buffer', 'bytes', Buffer.from('a')],
    ['bytes of another realm', 'bytes', runInNewContext('new Uint8Array(2)')],
    ['a Blob', 'file', new Blob([])],
    ['a File', 'file', new File([], 'name')],
    ['digits', 'digits', new LosslessNumber('1')],
    ['a Date', 'date', new Date()],
    ['a Date of another realm', 'date', runInNewContext('new Date()')],
    ['a Date with another face', 'date', Object.assign(new Date(), { [Symbol.toStringTag]: 'X' })],
    ['a Temporal.Instant', 'date', instant('2024-01-31T23:59:59Z')],
  ])('%s (%s)', (_what, kind, value) => {
    expect(kindOfObject(value).kind).toBe(kind);
  });

  test.each<[string, object]>([
    ['Map', new Map()],
    ['Map', Object.assign(new Map(), { key: 'beside its content' })],
    ['Map', runInNewContext('new Map()')],
    ['Map', new Proxy(new Map(), {})],
    ['Set', new Set()],
    ['WeakMap', new WeakMap()],
    ['Promise', Promise.resolve()],
    ['RegExp', /x/],
    ['Error', Object.assign(new Error('x'), { code: 'ENOENT' })],
    ['URL', new URL('https://example.com')],
    ['Number', Object(1)],
    ['String', Object('text')],
    ['Boolean', Object(true)],
    ['Symbol', Object(Symbol('s'))],
    ['BigInt', Object(1n)],
    ['ArrayBuffer', new ArrayBuffer(1)],
    ['DataView', new DataView(new ArrayBuffer(1))],
    ['Float64Array', new Float64Array(1)],
    ['Uint8ClampedArray', new Uint8ClampedArray(1)],
    ['Response', new Response()],
    ['Temporal.PlainDate', { [Symbol.toStringTag]: 'Temporal.PlainDate' }],
    ['false Date or Uint8Array', new Proxy(new Date(), {})],
    ['false Date or Uint8Array', Object.create(Date.prototype)],
    ['false Date or Uint8Array', new Proxy(new Uint8Array(2), {})],
    ['object without enumerable keys', [].values()],
    ['object without enumerable keys', new AbortController()],
  ])('foreign: a %s', (name, value) => {
    expect(kindOfObject(value)).toEqual({ kind: 'foreign', name });
  });

  // From another realm or a polyfill, with a key beside its content.
  test.each([
    ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'RegExp', 'URL', 'Blob', 'File'],
    ...['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Number', 'String', 'Boolean', 'BigInt'],
    ...['Symbol', 'Headers', 'FormData', 'URLSearchParams', 'ReadableStream', 'Request'],
    ...['Response', 'Temporal.PlainDate', 'Temporal.PlainDateTime', 'Temporal.PlainTime'],
    ...['Temporal.Duration', 'Temporal.ZonedDateTime', 'Temporal.PlainYearMonth'],
    'Temporal.PlainMonthDay',
  ])('foreign: an object that calls itself %s, whatever keys it has', (name) => {
    const value = { [Symbol.toStringTag]: name, key: 1 };
    expect(kindOfObject(value)).toEqual({ kind: 'foreign', name });
  });
});

describe('the text of a date object', () => {
  test.each<[string, object, string | null]>([
    ['milliseconds are kept', new Date(1706745599123), '2024-01-31T23:59:59.123Z'],
    ['UTC', new Date('2024-01-31T23:59:59+05:30'), '2024-01-31T18:29:59.000Z'],
    ['the first year', new Date('0000-01-01T00:00:00Z'), '0000-01-01T00:00:00.000Z'],
    ['the last moment', new Date('9999-12-31T23:59:59.999Z'), '9999-12-31T23:59:59.999Z'],
    ['another realm', runInNewContext('new Date(0)'), '1970-01-01T00:00:00.000Z'],
    ['a year of five digits', new Date('+010000-01-01T00:00:00Z'), null],
    ['a year before the first', new Date('-000001-12-31T23:59:59Z'), null],
    ['no date at all', new Date(Number.NaN), null],
    ['nanoseconds', instant('2024-01-31T23:59:59.123456789Z'), '2024-01-31T23:59:59.123456789Z'],
    ['an instant beyond the years', instant('+010000-01-01T00:00:00Z'), null],
    ['an instant that says something else', instant('2024-secret'), null],
  ])('%s', (_what, value, text) => {
    expect(kindOfObject(value)).toMatchObject({ kind: 'date', text });
  });

  test('comes from the Date itself, whatever its methods say', () => {
    class LyingDate extends Date {
      override getTime = () => 5;
      override toISOString = () => 'a lie';
    }
    expect(kindOfObject(new LyingDate(0))).toMatchObject({ text: '1970-01-01T00:00:00.000Z' });
  });
});

test('bytes are copied, whatever constructor they name', () => {
  class Shared extends Uint8Array {
    static get [Symbol.species]() {
      return Reflect.construct(Proxy, [Uint8Array, { construct: () => bytes }]);
    }
  }
  const bytes = new Shared([1, 2]);
  const kind = kindOfObject(bytes);
  bytes[0] = 9;
  expect(kind).toEqual({ kind: 'bytes', bytes: Uint8Array.of(1, 2) });
});

test('digits are copied as digits', () => {
  const given = new LosslessNumber('1.50');
  const kind = kindOfObject(given);
  given.value = '2';
  expect(kind).toEqual({ kind: 'digits', digits: new LosslessNumber('1.50') });

  given.value = '2; DROP';
  expect(() => kindOfObject(given)).toThrow('Invalid number');
  Object.assign(given, { value: { toString: () => '3' } });
  expect(kindOfObject(given)).toEqual({ kind: 'digits', digits: new LosslessNumber('3') });
});

test('an error that a Proxy throws is passed on', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(() => kindOfObject(proxy)).toThrow(TypeError);
});

function argumentsOf(..._values: number[]): object {
  // biome-ignore lint/complexity/noArguments: the object itself is what is tested
  return arguments;
}
