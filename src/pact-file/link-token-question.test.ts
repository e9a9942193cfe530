import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLinkTokenQuestion } from './link-token-question.ts';

const asks = (path: string, method = 'POST') => isLinkTokenQuestion({ method, path });

describe('laws', () => {
  /** One writing of the path out of those that some server takes for the same. */
  const writing = fc
    .array(fc.record({ escaped: fc.boolean(), capital: fc.boolean() }), {
      minLength: 14,
      maxLength: 14,
    })
    .map((choices) =>
      [...'link/token/get'].map((character, index) => {
        const { escaped, capital } = choices[index] ?? { escaped: false, capital: false };
        const written = capital ? character.toUpperCase() : character;
        return escaped ? `%${written.charCodeAt(0).toString(16)}` : written;
      }),
    )
    .map((characters) => characters.join(''));

  test('however it is written, it is the same question', () => {
    const before = fc.constantFrom('/', '//', '/a/', '/a/../', '/a;b=c/', '\\', '/./', '');
    const after = fc.constantFrom(
      '',
      '/',
      '?',
      '?x=1',
      '#x',
      ';a=b',
      '/.',
      '/x/..',
      '%20',
      '//',
      '%3fx',
    );
    fc.assert(
      fc.property(before, writing, after, (prefix, path, suffix) => {
        expect(asks(`${prefix}${path}${suffix}`)).toBe(true);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('any text has an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(asks(path)).toBe(false);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

test.each([
  ['/link/token/get', 'POST', true],
  ['/link/token/get', 'post', true],
  ['/proxy/plaid/link/token/get/', 'POST', true],
  ['/link/token/get', 'GET', false],
  ['/blink/token/get', 'POST', false],
  ['/link/token/get/all', 'POST', false],
  ['/link/token/create?next=/link/token/get', 'POST', false],
  ['/link%252Ftoken%252Fget', 'POST', true],
  ['/%', 'POST', false],
  ['/link/token/get.json', 'POST', true],
  ['/link/token/get', 'PUT', true],
  ['/link/token/get.json/x', 'POST', false],
])('%s by %s: %j', (path, method, expected) => {
  expect(asks(path, method)).toBe(expected);
});
