import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLinkTokenQuestion, isMisspelledQuestion } from './link-token-question.ts';

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

  test('the same request in any spelling is recognized', () => {
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

describe('a misspelling of the question', () => {
  const misspells = (path: string, method = 'POST') => isMisspelledQuestion({ method, path });

  test.each([
    ...[
      '/link/tokn/get',
      '/link/tokens/get',
      '/links/token/get',
      '/lnik/token/get',
      '/link/token/gte',
    ],
    ...[
      '/link/tokenget',
      '/link-token/get',
      '/linkToken/get',
      '/token/link/get',
      '/v1/link/tokn/get',
    ],
    ...['/Link/Tokn/Get/', '/link/token/gets?x=1', 'link/tokn/get', '/link/token/the/get'],
  ])('%s', (path) => {
    expect(misspells(path)).toBe(true);
  });

  test.each([
    ...['/link/token/get', '/LINK/token/get', '/plaid/link/token/get/'],
    ...[
      '/link/token/create',
      '/link/token',
      '/link/token/get/status',
      '/link/token/set',
      '/token/get',
    ],
    ...[
      '/link_delivery/get',
      '/item/get',
      '/item/public_token/exchange',
      '/user/token/get',
      '/',
      '',
    ],
    ...['/link/token/get2', '/link/token/v2/get', '/a/'.repeat(5000)],
  ])('not %s', (path) => {
    expect(misspells(path)).toBe(false);
  });

  test('by a method that sends nothing; what a browser asks first is none', () => {
    expect(misspells('/link/token/get', 'GET')).toBe(true);
    expect(misspells('/link/token/get', 'delete')).toBe(true);
    expect(misspells('/link/token/get', 'OPTIONS')).toBe(false);
    expect(misspells('/link/token/get', 'PUT')).toBe(false);
    expect(misspells('/accounts/get', 'GET')).toBe(false);
  });
});
