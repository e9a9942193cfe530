import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { type BrokerConnection, type BrokerCredentials, secretsOf } from './broker-connection.ts';
import { jsonWithoutSecrets, withoutLongSecrets, withoutSecrets } from './without-secrets.ts';

const connection = (credentials: BrokerCredentials): BrokerConnection => ({
  ...{ baseUrl: 'https://broker.example', credentials, caFile: null },
});
const NONE = connection({ kind: 'none' });
const TOKEN = connection({ kind: 'token', token: 'hunter2-hush' });
const BASIC = connection({ kind: 'basic', username: 'us', password: 'hu"s h' });

describe('in a text', () => {
  test('what is no credential stays', () => {
    expect(withoutSecrets(NONE, 'hunter2-hush')).toBe('hunter2-hush');
  });

  test('a credential goes, as it is, in a URL and in JSON', () => {
    expect(withoutSecrets(TOKEN, 'a hunter2-hush b hunter2-hush')).toBe('a … b …');
    expect(withoutSecrets(BASIC, 'hu"s h, hu\\"s h, hu%22s%20h')).toBe('…, …, …');
    expect(withoutSecrets(TOKEN, 'said "\\u0068unter2\\u002Dhush"')).toBe('said "…"');
  });
});

test('where something is yet to be found in it, a password as short as a word stays', () => {
  const word = connection({ kind: 'basic', username: 'us', password: 'pact' });
  expect(withoutLongSecrets(word, 'Basic dXM6cGFjdA== pact')).toBe('Basic … pact');
  expect(withoutLongSecrets(TOKEN, 'a hunter2-hush')).toBe('a …');
});

describe('in JSON', () => {
  const masked = (text: string, of = TOKEN): JsonValue => JSON.parse(jsonWithoutSecrets(of, text));

  test('values and keys, however they are escaped', () => {
    expect(masked('{"hunter2-hush":["a\\u0068unter2\\u002Dhush", "hunter2%2Dhush"]}')).toEqual({
      '…': ['a…', 'hunter2%2Dhush'],
    });
    const slashes = connection({ kind: 'token', token: 'abc/def+ghi' });
    expect(masked('["abc\\/def+ghi abc/def+ghi abc%2Fdef%2Bghi"]', slashes)).toEqual(['… … …']);
  });

  test('an escape before a part of one is left whole', () => {
    const text = '["\\\\u0068unter2-hush", "\\nunter2-hush", "\\u0068"]';
    const other = connection({ kind: 'token', token: 'nunter2-hush' });
    expect(masked(text)).toEqual(['\\u0068unter2-hush', '\nunter2-hush', 'h']);
    expect(masked(text, other)).toEqual(['\\u0068unter2-hush', '\nunter2-hush', 'h']);
    const hex = connection({ kind: 'token', token: '0068abcd' });
    expect(masked('["\\u0068abcd 0068abcd"]', hex)).toEqual(['habcd …']);
  });

  test('what stands outside of strings is nobody’s credential', () => {
    const number = connection({ kind: 'token', token: '12345678' });
    expect(masked('{"a":[12345678,"12345678"]}', number)).toEqual({ a: [12345678, '…'] });
    const brackets = connection({ kind: 'token', token: '[1,2,3],' });
    expect(masked('[[1,2,3],"[1,2,3],\\"[1,2,3],"]', brackets)).toEqual([[1, 2, 3], '…"…']);
  });

  test('a password as short as a word stays, as it is found in any text', () => {
    const test = connection({ kind: 'basic', username: 'us', password: 'test' });
    expect(masked('{"name":"test","basic":"dXM6dGVzdA=="}', test)).toEqual({
      ...{ name: 'test', basic: '…' },
    });
  });

  const secret = fc
    .string({ minLength: 8, maxLength: 30, unit: 'binary' })
    .filter((text) => !/\p{Cc}/u.test(text));
  const credentials: fc.Arbitrary<BrokerCredentials> = fc.oneof(
    secret.map((password) => ({ kind: 'basic' as const, username: 'us', password })),
    fc
      .string({ minLength: 8, maxLength: 30, unit: fc.constantFrom(...'ab01u"\\/n%+[]{},:') })
      .map((token) => ({ kind: 'token' as const, token })),
  );

  test('law: it stays JSON, has no credential in it any more, and all else as it was', () => {
    fc.assert(
      fc.property(
        credentials,
        fc.jsonValue({ maxDepth: 2 }),
        fc.infiniteStream(fc.nat(7)),
        (given, value, choices) => {
          const there = connection(given);
          const [own = ''] = secretsOf(there).slice(-1);
          const told: JsonValue = [JSON.parse(JSON.stringify(value)), `a${own}b`, { [own]: own }];
          const text = written(told, () => choices.next().value);
          expect(JSON.parse(text)).toEqual(told);
          const before = textsIn(told);
          const after = textsIn(JSON.parse(jsonWithoutSecrets(there, text)));
          expect(after.length).toBe(before.length);
          for (const [index, word] of before.entries()) {
            const isSaid = secretsOf(there).some((secret) => word.includes(secret));
            if (isSaid) expect(after[index]).not.toContain(own);
            else expect(after[index]).toBe(word);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

/** JSON in which some characters are escaped, though they need not be. */
function written(value: JsonValue, choose: () => number): string {
  if (typeof value === 'string') {
    const units = value.split('').map((unit) => {
      const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
      const choice = choose();
      if (choice === 0) return `\\u${hex}`;
      if (choice === 1) return `\\u${hex.toUpperCase()}`;
      return choice === 2 && unit === '/' ? '\\/' : JSON.stringify(unit).slice(1, -1);
    });
    return `"${units.join('')}"`;
  }
  if (Array.isArray(value)) return `[${value.map((item) => written(item, choose)).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${written(key, choose)}:${written(member, choose)}`,
  );
  return `{${members.join(',')}}`;
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member)]);
}
