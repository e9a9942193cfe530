import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { hostileText } from './hostile-text.ts';

describe.for(REVISIONS)('of revision %s', (revision) => {
  const drawn = fc
    .sample(hostileText(revision), { seed: 33, numRuns: 600 })
    .map((hostile) => ({ ...hostile, payload: asJson(hostile.text) }));

  test('each is JSON, gets the verdict that it is labelled with, and harms no prototype', () => {
    const untouched = [Object, Array, String, Function].map(({ prototype }) => snapshot(prototype));
    for (const { payload, valid, fault } of drawn) {
      const { findings } = validateLinkTokenGetResponse(payload, { revision });
      expect(findings.map(({ code, path }) => ({ code, path }))).toEqual(
        fault === null ? [] : [fault],
      );
      expect(isLinkTokenGetResponse(payload, { revision })).toBe(valid);
      expect(valid).toBe(fault === null);
    }
    expect([Object, Array, String, Function].map(({ prototype }) => snapshot(prototype))).toEqual(
      untouched,
    );
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([
    ['__proto__', '"__proto__":{"link_token":5,"polluted":true}'],
    ['__proto__', '"\\u005f_proto__":{"polluted":true}'],
    ['constructor', '"constructor":{"prototype":{"polluted":true}}'],
    ['toString', '"toString":"not a function"'],
  ])('no text has the key %s twice', (key, member) => {
    const end = `,${member}}`;
    const others = drawn.filter(({ text }) => text.endsWith(end));
    expect(others.length).toBeGreaterThan(2);
    for (const { text } of others) {
      expect(hasOwn(asJson(`${text.slice(0, -end.length)}}`), key)).toBe(false);
    }
  });

  test('some are valid, and some are not', () => {
    expect(drawn.filter(({ valid }) => valid).length).toBeGreaterThan(100);
    expect(drawn.filter(({ valid }) => !valid).length).toBeGreaterThan(30);
  });

  describe('every hostility is drawn', () => {
    test.each<[string, (text: string, payload: JsonValue) => boolean]>([
      ['a key __proto__', (text) => text.includes('"__proto__":{"link_token":5,"polluted":true}')],
      [
        'a key __proto__ that a search in the text does not find',
        (text, payload) => text.includes('"\\u005f_proto__":') && hasOwn(payload, '__proto__'),
      ],
      [
        'a key constructor',
        (text) => text.includes('"constructor":{"prototype":{"polluted":true}}'),
      ],
      ['a key hasOwnProperty', (_text, payload) => hasOwn(payload, 'hasOwnProperty')],
      ['a key toString', (_text, payload) => hasOwn(payload, 'toString')],
      ['an integer beyond a double', (text) => text.includes(':123456789012345678901234567890}')],
      ['a number beyond a double', (text) => text.includes(':1e400}')],
      ['a number below a double', (text) => /:-0\.0{40,}1e-300}$/.test(text)],
      ['a thousand levels', (text) => text.includes('['.repeat(999))],
      ['half a surrogate pair in a value', (_text, payload) => hasOwn(payload, 'half')],
      ['half a surrogate pair as a key', (_text, payload) => hasOwn(payload, '\udfff')],
      ['an empty link token', (text) => text.includes('"link_token":""')],
      ['a NUL', (text) => text.includes('"request_id":"\\u0000"')],
      ['what a terminal obeys', (text) => text.includes('\\u001b[2J')],
      ['a million characters', (text) => text.length > 1_000_000],
      ['a date-time that goes on', (text) => text.includes('.'.concat('0'.repeat(50_000), '"'))],
      ['digits beyond ASCII', (text) => text.includes('"expiration":"\uff12')],
      ['a date-time and a NUL', (text) => text.includes('59Z\\u0000"')],
      ['a date-time and a line end', (text) => text.includes('59Z\\n"')],
    ])('%s', (_hostility, isIt) => {
      const seen = drawn.filter(({ text, payload }) => isIt(text, payload));
      expect(seen.length).toBeGreaterThan(2);
    });
  });
});

test('unless told, it is of the newest revision', () => {
  const settings = { seed: 1, numRuns: 5 };
  expect(fc.sample(hostileText(), settings)).toEqual(
    fc.sample(hostileText(DEFAULT_REVISION), settings),
  );
});

function asJson(text: string): JsonValue {
  return JSON.parse(text);
}

function snapshot(prototype: object): PropertyKey[] {
  return Reflect.ownKeys(prototype);
}

function hasOwn(payload: JsonValue, key: string): boolean {
  return isJsonObject(payload) && Object.hasOwn(payload, key);
}
