import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { encodedVariants } from '../shared/credentials/encoded-variants.ts';
import type { BrokerConnection, BrokerCredentials } from './broker-connection.ts';
import { jsonRedactor, redactSecrets, redactUnmistakable, textRedactor } from './redaction.ts';

const HUSH = 'hunter2-hush';

test('in a text, as it is and as JSON escapes it', () => {
  const mask = textRedactor([HUSH]);
  expect(mask(`a ${HUSH} b ${HUSH}`)).toBe('a … b …');
  expect(mask('said "\\u0068unter2\\u002Dhush"')).toBe('said "…"');
  expect(textRedactor([])(HUSH)).toBe(HUSH);
});

test('for a credential of any length', () => {
  const long = Array.from({ length: 5000 }, (_, index) => `k${index}/`).join('');
  expect(textRedactor(encodedVariants(long))(`a ${long} b`)).toBe('a … b');
  expect(JSON.parse(jsonRedactor([long])(JSON.stringify([`a ${long} b`])))[0]).toBe('a … b');
});

describe('in JSON', () => {
  const masked = (text: string, ...secrets: string[]): JsonValue =>
    JSON.parse(jsonRedactor(secrets)(text));

  test('values and keys are redacted, in any escaping', () => {
    expect(
      masked('{"hunter2-hush":["a\\u0068unter2\\u002Dhush", "hunter2%2Dhush"]}', HUSH),
    ).toEqual({
      '…': ['a…', 'hunter2%2Dhush'],
    });
    const slashes = encodedVariants('abc/def+ghi');
    expect(masked('["abc\\/def+ghi abc/def+ghi abc%2Fdef%2Bghi"]', ...slashes)).toEqual(['… … …']);
  });

  test('a member that may be one of ours keeps its name', () => {
    expect(masked('{"verdict" : "verdict", "a verdict": ["verdict"]}', 'verdict')).toEqual({
      verdict: '…',
      'a …': ['…'],
    });
  });

  test('an escape before a part of a credential stays whole', () => {
    const text = '["\\\\u0068unter2-hush", "\\nunter2-hush", "\\u0068"]';
    const left = ['\\u0068unter2-hush', '\nunter2-hush', 'h'];
    expect(masked(text, HUSH)).toEqual(left);
    expect(masked(text, 'nunter2-hush')).toEqual(left);
    expect(masked('["\\u0068abcd 0068abcd"]', '0068abcd')).toEqual(['habcd …']);
  });

  test('text outside of strings is not a credential', () => {
    expect(masked('{"a":[12345678,"12345678"]}', '12345678')).toEqual({ a: [12345678, '…'] });
    expect(masked('[[1,2,3],"[1,2,3],\\"[1,2,3],"]', '[1,2,3],')).toEqual([[1, 2, 3], '…"…']);
  });

  const secret = fc.oneof(
    fc
      .string({ minLength: 8, maxLength: 30, unit: 'binary' })
      .filter((text) => !/\p{Cc}/u.test(text)),
    fc.string({ minLength: 8, maxLength: 30, unit: fc.constantFrom(...'ab01u"\\/n%+[]{},:') }),
  );

  test('law: it stays JSON, has no credential, and is otherwise unchanged', () => {
    fc.assert(
      fc.property(
        secret,
        fc.jsonValue({ maxDepth: 2 }),
        fc.infiniteStream(fc.nat(7)),
        (own, value, choices) => {
          const told: JsonValue = [JSON.parse(JSON.stringify(value)), `a${own}b`, { [own]: own }];
          const text = written(told, () => choices.next().value);
          expect(JSON.parse(text)).toEqual(told);
          const before = textsIn(told);
          const after = textsIn(JSON.parse(jsonRedactor(encodedVariants(own))(text)));
          expect(after.length).toBe(before.length);
          for (const [index, word] of before.entries()) {
            const isMember = /^[A-Za-z]+$/.test(word);
            const isSaid = encodedVariants(own).some((form) => word.includes(form));
            if (!isSaid) expect(after[index]).toBe(word);
            else if (!isMember) expect(after[index]).not.toContain(own);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

/** JSON in which some characters are needlessly escaped. */
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

const connection = (credentials: BrokerCredentials): BrokerConnection => ({
  ...{ baseUrl: 'https://broker.example', credentials, caFile: null },
});
const NONE = connection({ kind: 'none' });
const TOKEN = connection({ kind: 'token', token: 'hunter2-hush' });
const BASIC = connection({ kind: 'basic', username: 'us', password: 'hu"s h' });

describe('in a text', () => {
  test('other words stay', () => {
    expect(redactSecrets(NONE, 'hunter2-hush')).toBe('hunter2-hush');
  });

  test('a credential is redacted, as it is, in a URL and in JSON', () => {
    expect(redactSecrets(TOKEN, 'a hunter2-hush b hunter2-hush')).toBe('a … b …');
    expect(redactSecrets(BASIC, 'hu"s h, hu\\"s h, hu%22s%20h')).toBe('…, …, …');
    expect(redactSecrets(TOKEN, 'said "\\u0068unter2\\u002Dhush"')).toBe('said "…"');
  });
});

describe('in a text that is partly ours', () => {
  const basic = (username: string, password: string) =>
    connection({ kind: 'basic', username, password });

  test.each<[string, BrokerConnection, string, string]>([
    ['a credential goes', TOKEN, 'a hunter2-hush', 'a …'],
    ['one as short as a word stays', basic('us', 'pact'), 'dXM6cGFjdA== pact', '… pact'],
    ['one of a user of its name stays', basic('webshops', 'webshops'), 'webshops-x', 'webshops-x'],
    [
      'what the broker’s URL says stays',
      basic('us', 'broker.example'),
      'at https://broker.example',
      'at https://broker.example',
    ],
  ])('%s', (_what, there, text, masked) => {
    expect(redactUnmistakable(there, text)).toBe(masked);
  });
});
