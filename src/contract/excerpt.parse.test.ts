import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { parseOpenApi } from './excerpt.ts';

describe('reads', () => {
  const document = {
    openapi: '3.0.0',
    info: { version: '2020-09-14_1.697.4' },
    paths: { '/a': { get: { responses: { 200: { description: 'OK' } } } } },
  };

  test.each([
    ['JSON', JSON.stringify(document)],
    ['JSON indented by tabs', JSON.stringify(document, null, '\t')],
    ['JSON behind a byte order mark', `\ufeff${JSON.stringify(document)}`],
    [
      'YAML',
      [
        '# a comment',
        'openapi: 3.0.0',
        'info:',
        '  version: 2020-09-14_1.697.4',
        'paths:',
        '  /a:',
        '    get: { responses: { 200: { description: "OK" } } }',
        '',
      ].join('\n'),
    ],
    [
      'YAML with the line ends of Windows',
      'openapi: 3.0.0\r\ninfo: {version: 2020-09-14_1.697.4}\r\npaths: {/a: {get: {responses: {200: {description: OK}}}}}\r\n',
    ],
  ])('%s', (_name, text) => {
    expect(parseOpenApi(text, 'plaid.yml')).toEqual(document);
  });

  test.each([
    ['', 'the version of YAML that reads NO as a word'],
    ['%YAML 1.1\n---\n', 'the version of YAML that reads NO as false'],
  ])('Norway and similar words as texts: %j, %s', (directive) => {
    const text = `${directive}openapi: 3.0.0\nenum: [NO, no, y, yes, on, Off, 1:30, 2020-01-01]\n`;
    expect(parseOpenApi(text, 'plaid.yml')['enum']).toEqual([
      ...['NO', 'no', 'y', 'yes', 'on', 'Off', '1:30', '2020-01-01'],
    ]);
  });

  test('no tag as a value beyond JSON', () => {
    const text = 'openapi: 3.0.0\nday: !!timestamp 2020-01-01\nset: !!set { a, b }\nown: !own x\n';
    const value = parseOpenApi(text, 'plaid.yml');
    expect(value).toEqual(JSON.parse(JSON.stringify(value)));
    expect(value).toMatchObject({ day: '2020-01-01', set: { a: null, b: null }, own: 'x' });
  });

  test('an alias as the value of its anchor', () => {
    const value = parseOpenApi('openapi: 3.0.0\na: &a [x, y]\nb: *a\n', 'plaid.yml');
    expect(value).toEqual({ openapi: '3.0.0', a: ['x', 'y'], b: ['x', 'y'] });
  });

  test('two less-than signs as a key, since YAML 1.2 has no merge key', () => {
    const text = '%YAML 1.1\n---\nopenapi: 3.0.0\na: &a { b: 1 }\nc: { <<: *a }\n';
    expect(parseOpenApi(text, 'plaid.yml')['c']).toEqual({ '<<': { b: 1 } });
  });

  test('a key named __proto__ as an ordinary key', () => {
    const value = parseOpenApi('openapi: 3.0.0\n__proto__: { polluted: yes }\n', 'plaid.yml');
    expect(Object.keys(value)).toEqual(['openapi', '__proto__']);
    expect(value['polluted']).toBeUndefined();
  });
});

describe('refuses, in one line that names the file', () => {
  const bomb = [
    'openapi: 3.0.0',
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map(
      ([name, below]) => `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]`,
    ),
  ].join('\n');

  test.each([
    ['broken YAML', 'openapi: 3.0.0\npaths:\n  - a\n b: [', /at line 4, column 1/],
    ['broken JSON', '{"openapi": "3.0.0",\n "paths": {', /at line 2, column 12/],
    ['a key that comes twice', 'openapi: 3.0.0\na: 1\na: 2\n', /unique at line 3, column 1/],
    [
      'a second document',
      'openapi: 3.0.0\n---\nopenapi: 3.0.0\n',
      /multiple documents.* at line 2/,
    ],
    ['a list as a key', 'openapi: 3.0.0\n? [a, b]\n: 1\n', /at line 2, column 3/],
    ['aliases that multiply', bomb, /alias/],
    ['an alias of itself', 'openapi: 3.0.0\na: &a [*a]\n', /circular/],
    ['an alias of nothing', 'openapi: 3.0.0\na: *nothing\n', /alias/],
    ['nesting without end', 'openapi: 3.0.0\na: '.concat('['.repeat(10_000)), /call stack/],
    ['an empty file', '', /no "openapi" key/],
    ['a comment', '# nothing\n', /no "openapi" key/],
    ['a list', '- openapi: 3.0.0\n', /no "openapi" key/],
    ['a text', 'openapi', /no "openapi" key/],
    ['an object without the key', 'swagger: "2.0"\n', /no "openapi" key/],
    ['a version that is no text', 'openapi: 3.0\n', /no "openapi" key/],
  ])('%s', (_name, text, reason) => {
    const error = thrownBy(() => parseOpenApi(text, 'plaid.yml'));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(/^plaid\.yml [^\n]*; give Plaid's 2020-09-14\.yml$/);
    expect(error.message).toMatch(reason);
  });
});

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
