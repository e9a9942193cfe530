import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LinkTokenGetResponse } from '../response.ts';
import { validateLinkTokenGetResponse } from '../validator.ts';
import { InvalidLinkTokenGetResponseError } from './invalid-response-error.ts';
import type { ExactValue } from './kept-digits.ts';
import { readJson } from './read-json.ts';

/** How many texts are tried; `HOSTILE_TEXTS=1000000` for a nightly run. */
const TEXTS = Number(process.env['HOSTILE_TEXTS'] ?? 20_000);

test(
  `${TEXTS} random and hostile texts cause neither an uncaught error nor a changed Object.prototype`,
  () => {
    const outcomes = { read: 0, refused: 0, unreadable: 0 };
    const before = Object.getOwnPropertyDescriptors(Object.prototype);
    const keysBefore = Reflect.ownKeys(Object.prototype).length;
    fc.assert(
      fc.property(input(), (input) => {
        outcomes[outcomeOf(input)]++;
        hold('nothing is polluted', Reflect.ownKeys(Object.prototype).length === keysBefore);
      }),
      { numRuns: TEXTS, seed: 1 },
    );
    expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
    // Texts that all end alike would test one thing only.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(TEXTS / 50);
  },
  30_000 + TEXTS,
);

/** Reads one text and compares the result with JSON.parse and the validator. */
function outcomeOf(input: string | Uint8Array): 'read' | 'refused' | 'unreadable' {
  const reading = readJson(input);
  const parsed = parse(typeof input === 'string' ? input : decode(input));
  hold('the verdict is that of JSON.parse', (reading.kind === 'read') === (parsed !== undefined));
  hold('so is the value', reading.kind !== 'read' || isSame(asDoubles(reading), parsed));
  const isResponse = reading.faults.length === 0 && validateLinkTokenGetResponse(parsed).valid;
  try {
    const response = LinkTokenGetResponse.fromJson(input);
    hold('what is read is a response', isResponse);
    hold('frozen', Object.isFrozen(response) && Object.isFrozen(response.metadata));
    hold('and written again', isSame(parse(LinkTokenGetResponse.stringify(response)), parsed));
    return 'read';
  } catch (error) {
    if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
    hold('a response is read', !isResponse);
    hold('an error is one line', /^[^\p{Cc}]{1,600}$/u.test(error.message));
    hold('and has findings', error.findings.length > 0);
    return reading.kind === 'read' ? 'refused' : 'unreadable';
  }
}

/** What was read, as a reader of doubles gets it. */
function asDoubles({ value, digits }: ExactValue): unknown {
  const doubles = digits.map(({ number, ...place }) => ({
    ...place,
    number: Number(String(number)),
  }));
  if (typeof value === 'number') return doubles[0]?.number ?? value;
  for (const { container, key, number } of doubles) Reflect.set(container, key, number);
  return value;
}

/** `expect` takes longer than the checks themselves, and this runs a million times. */
function hold(what: string, holds: boolean): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Decodes strictly; null for invalid UTF-8. */
function decode(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('utf8');
  return Buffer.from(text).equals(buffer) ? text : null;
}

/** Texts, and sometimes bytes, from a response to garbage. */
function input(): fc.Arbitrary<string | Uint8Array> {
  const whole = fc.oneof(soup(), responseText(), fc.string({ unit: 'binary-ascii' }), fc.json());
  const text = fc.oneof(whole, mutated(whole), fc.tuple(responseText(), whole).map(spliced));
  return fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 2, arbitrary: responseText() },
    { weight: 1, arbitrary: text.map((text) => new TextEncoder().encode(text)) },
    { weight: 1, arbitrary: fc.tuple(text, fc.nat(), fc.nat(255)).map(withByte) },
  );
}

const PIECES = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', ' ', '\n', '\r', '\t', '\ufeff', '\u0000', '/', "'"],
  ...['null', 'true', 'false', 'NaN', 'undefined', '-', '+', '.', 'e', 'E', '0', '1', '9', '１'],
  ...['"a"', '""', '"a":1', '"__proto__":', '"constructor":', '"prototype"', '"toJSON":', '"\\u'],
  ...['\\u0061', '\\ud800', '\ud800', '\udc00', '🏦', '\u2028', '1e400', '1e-400', '-0', '0.1'],
  ...['12345678901234567890', '0.12345678901234567890', '{"a":', '[[', ']]', '<html>', '//', '/*'],
];

const VALUES = [
  ...['1e400', '-0', '12345678901234567890', '0.1000000000000000055511151231257827', '"\\ud800"'],
  ...['{"__proto__":{"polluted":1}}', '{"a":1,"a":1}', '[[],{},null,"",false]'],
];

function piece(): fc.Arbitrary<string> {
  return fc.constantFrom(...PIECES);
}

function soup(): fc.Arbitrary<string> {
  return fc.array(piece(), { maxLength: 12 }).map((pieces) => pieces.join(''));
}

/** Mostly responses, not always with documented keys and values. */
function responseText(): fc.Arbitrary<string> {
  const metadata =
    '{"initial_products":[],"webhook":null,"country_codes":["US"],"language":null,"redirect_uri":null,"client_name":null}';
  const members = [
    '"link_token":"link-sandbox-1"',
    '"created_at":null',
    '"expiration":"2024-01-31T23:59:59Z"',
    `"metadata":${metadata}`,
    '"request_id":"Req1"',
  ];
  const key = fc.oneof(
    fc.constantFrom('"a"', '"b"', '"__proto__"', '"toJSON"', '"constructor"', '"link_token"'),
    fc.string({ maxLength: 3 }).map((key) => JSON.stringify(key)),
  );
  const nested = (...levels: number[]) =>
    fc.constantFrom(...levels).map((n) => `${'['.repeat(n)}${']'.repeat(n)}`);
  const value = fc.oneof(
    { weight: 50, arbitrary: fc.json({ maxDepth: 2 }) },
    { weight: 50, arbitrary: fc.constantFrom(...VALUES) },
    { weight: 9, arbitrary: nested(3, 20) },
    { weight: 1, arbitrary: nested(998, 999, 1000, 2000) },
  );
  const extra = fc.tuple(key, value).map(([key, value]) => `${key}:${value}`);
  return fc
    .array(extra, { maxLength: 3 })
    .map((extras) => `{${[...members, ...extras].join(',')}}`);
}

/** A text with something inserted, removed, exchanged or cut off. */
function mutated(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(whole, fc.nat(), fc.nat(3), fc.oneof(fc.constant(''), piece()))
    .map(([text, at, removed, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + (put === '' ? '' : text.slice(start + removed));
    });
}

/** The beginning of one text, the other, and the end of the first. */
function spliced([text, other]: readonly [string, string]): string {
  const middle = other.length % (text.length + 1);
  return text.slice(0, middle) + other + text.slice(middle);
}

function withByte([text, at, byte]: readonly [string, number, number]): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 0) bytes[at % bytes.length] = byte;
  return bytes;
}
