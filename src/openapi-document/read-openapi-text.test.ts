import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { readOpenApiText } from './read-openapi-text.ts';

const HEAD = 'openapi: 3.0.0\n';
const documentOf = (text: string) => readOpenApiText(text, 'plaid.yml').document;

describe('reads', () => {
  const json = { openapi: '3.0.0', paths: { '/a': { get: { responses: { 200: [1.5, true] } } } } };
  test.each([
    ['JSON', JSON.stringify(json)],
    ['JSON indented by tabs', JSON.stringify(json, null, '\t')],
    ['a byte order mark', `\ufeff${JSON.stringify(json)}`],
    ['the line ends of Windows', JSON.stringify(json, null, 1).replaceAll('\n', '\r\n')],
    [
      'YAML',
      '# a comment\nopenapi: 3.0.0\npaths:\n  /a:\n    get: { responses: { 200: [1.5, true] } }\n',
    ],
  ])('%s', (_name, text) => {
    expect(documentOf(text)).toEqual(json);
  });

  test.each(['3.0', '"3.0"', '1.10', '2020-09-14_1.10', '1e3'])('the version %s', (version) => {
    const text = `openapi: ${version}\nswagger: ${version}\ninfo: { version: ${version} }\n`;
    const written = version.replaceAll('"', '');
    expect(documentOf(text)).toEqual({
      ...{ openapi: written, swagger: written, info: { version: written } },
    });
  });

  test('numbers that are no version as numbers', () => {
    expect(documentOf('info: { a: { version: 1.10 } }\nversion: 1.10\n')).toEqual({
      ...{ info: { a: { version: 1.1 } }, version: 1.1 },
    });
  });

  test('any key', () => {
    const document = documentOf('{ __proto__: {}, 1.10: 1, null: 2, true: 3, 200: 4, a }');
    expect(Object.entries(document ?? {})).toEqual([
      ['200', 4],
      ...[['__proto__', {}] as const, ['1.10', 1], ['null', 2], ['true', 3], ['a', null]],
    ]);
  });

  test.each(['', '%YAML 1.1\n---\n'])('Norway and similar words as texts: %j', (directive) => {
    expect(documentOf(`${directive}enum: [NO, no, y, yes, on, Off, 1:30, 2020-01-01]\n`)).toEqual({
      enum: ['NO', 'no', 'y', 'yes', 'on', 'Off', '1:30', '2020-01-01'],
    });
  });

  test('no tag as a value beyond JSON', () => {
    const text =
      '[!!timestamp 2020-01-01, !!js/function x, !own y, !!str 7, .inf, 0x10, !!set { a, b }]';
    expect(documentOf(text)).toEqual([
      ...['2020-01-01', 'x', 'y', '7', '.inf', 16, { a: null, b: null }],
    ]);
  });
});

describe('an alias', () => {
  test('is the value of its anchor, the last one before it', () => {
    const text = 'a: &x { type: string }\nb: *x\nc: &x [1]\nd: *x\n';
    expect(documentOf(text)).toEqual({
      ...{ a: { type: 'string' }, b: { type: 'string' }, c: [1], d: [1] },
    });
    expect(documentOf('{ &x type: string, format: *x }')).toEqual({
      ...{ type: 'string', format: 'type' },
    });
  });

  test('shares what it stands for', () => {
    const levels = Array.from({ length: 15 }, (_, at) =>
      at === 0 ? '- &a0 [x]\n' : `- &a${at} [*a${at - 1}, *a${at - 1}]\n`,
    );
    const document = documentOf(levels.join(''));
    const last: unknown = Array.isArray(document) ? document.at(-1) : null;
    expect(Array.isArray(last) && last[0] === last[1]).toBe(true);
  });
});

describe('the place of', () => {
  const text = `${HEAD}a/b:
  - x
  - y: &c { d: e }
  - z: *c
null:
`;
  const { placeOf, placeOfValue, fault } = readOpenApiText(text, 'plaid.yml');

  test.each([
    ['the whole', '', [1, 1], [1, 1]],
    ['a key', '/openapi', [1, 1], [1, 10]],
    ['an item', '/a~1b/0', [3, 5], [3, 5]],
    ['a key in an item', '/a~1b/1/y', [4, 5], [4, 11]],
    ['a key beside an alias', '/a~1b/2/z', [5, 5], [5, 8]],
    ['a key in what an alias stands for', '/a~1b/2/z/d', [4, 13], [4, 16]],
    ['a key without a value', '/null', [6, 1], [6, 6]],
    ['what is not there', '/a~1b/1/n/o', [4, 5], [4, 5]],
    ['an item that is not there', '/a~1b/01', [2, 1], [3, 3]],
  ])('%s', (_name, pointer, [line, column], [ofValue, columnOfValue]) => {
    expect(placeOf(pointer)).toEqual({ line, column });
    expect(placeOfValue(pointer)).toEqual({ line: ofValue, column: columnOfValue });
  });

  test('an error', () => {
    expect(fault('/a~1b/2/z/d', 'is\nwrong')).toEqual(
      new InputError('plaid.yml is wrong at line 4, column 16; give an OpenAPI document'),
    );
    expect(fault('', 'is wrong', 'mend it').message).toMatch(/column 1; mend it$/);
  });

  test.each(['{ "a": { "b": 1 } }', '{"a":\r\n\t{"b":1}}', '\ufeff{"a":{"b":1}}'])(
    'a key in %j',
    (json) => {
      const { line, column } = readOpenApiText(json, 'x').placeOf('/a/b');
      const found = json
        .replace('\ufeff', '')
        .split('\n')
        [line - 1]?.slice(column - 1);
      expect(found).toMatch(/^"b"/);
    },
  );
});

describe('refuses, in one line that names the document', () => {
  test.each([
    ['an empty text', '', /is empty/],
    ['a comment', '# nothing\n', /is empty/],
    ['broken YAML', 'a:\n  - b\n c: [', /cannot be read as YAML or JSON .* line 3, column/],
    ['broken JSON', '{"openapi": "3.0.0",\n "paths": {', /cannot be read .* line 2, column 12/],
    ['a key twice', 'a: 1\n"a": 2\n', /has the key "a" twice at line 2, column 1/],
    ['a key twice, deep within', 'x: [{ y: { a: 1, a: 2 } }]\n', /"a" twice/],
    ['a second document', 'a: 1\n---\na: 1\n', /has a second document at line 2, column 1/],
    ['a list as a key', '? [a]\n: 1\n', /keys must be strings\) at line 1, column 3/],
    [
      'UTF-16',
      `\ufffd\ufffd${[...HEAD].join('\0')}`,
      /has a control character, or bytes that are not UTF-8 at line 1, column 1; save it as UTF-8/,
    ],
    ['a NUL', 'a: "a\0"', /has a control character, or bytes that are not UTF-8 at line 1, col/],
    ['an escape character', 'a: "a\u001b[2J"', /has a control character/],
    ['bytes', `\u0089PNG\r\n\u001a\n\0\0`, /has a control character, or bytes that are not UTF-8/],
    [
      'a merge key',
      'a: &a { b: 1 }\nc: { <<: *a }',
      /has a merge key \(<<\), which OpenAPI does not have at line 2, column 6/,
    ],
    ['nesting without end', `a: ${'['.repeat(10_000)}`, /deeper than 256 levels at line 1/],
    ['blocks without end', `a:\n${'- '.repeat(10_000)}`, /deeper than 256 levels/],
    ['an alias of itself', 'a: &a { b: *a }', /alias of a part that contains it at line 1, col/],
    ['an alias of nothing', 'a: *nothing\n', /alias without its anchor at line 1, column 4/],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', /alias without its anchor/],
  ])('%s', (_name, text, reason) => {
    expect(refusalOf(text)).toMatch(reason);
  });

  test('and says what to do', () => {
    expect(() => readOpenApiText('', 'plaid.yml', 'try another')).toThrow(
      new InputError('plaid.yml is empty; try another'),
    );
  });
});

describe('refuses quickly what could take for ever', () => {
  const many = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('');

  test.each([
    ['20 MB', 'x'.repeat(20_000_001), /more than 20 million characters/],
    ['more words than any document has', `a:\n${' - x\n'.repeat(600_000)}`, /more than 1500000 w/],
    ['unbalanced brackets', ']'.repeat(1_000_000), /cannot be read/],
    ['directives', '%A\n'.repeat(1_000_000), /more than 100 directives/],
    ['documents', '---\n'.repeat(1_000_000), /second document/],
    ['keys', `${many(50_000, (at) => `k${at}: 1\n`)}k0: 1\n`, /has the key "k0" twice/],
    [
      'aliases that multiply',
      many(100, (at) => `- &a${at} [${at === 0 ? 'x' : `*a${at - 1}, *a${at - 1}`}]\n`),
      /has aliases for more than 2000000 values at line 2\d, column/,
    ],
    [
      'a long list of aliases',
      `- &a [${'x, '.repeat(10_000)}]\n${'- *a\n'.repeat(1000)}`,
      /has aliases for more than 2000000 values at line 200, column 3/,
    ],
    [
      'aliases within aliases',
      many(1000, (at) => `- &a${at} { items: ${at === 0 ? '{}' : `*a${at - 1}`} }\n`),
      /is nested deeper than 256 levels/,
    ],
  ])('%s', (_name, text, reason) => {
    expect(refusalOf(text)).toMatch(reason);
  });
});

/** The message of the error, which is one line. */
function refusalOf(text: string): string {
  try {
    documentOf(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    const message = error instanceof Error ? error.message : '';
    expect(message).toMatch(/^plaid\.yml [^\n]{1,400}$/);
    return message;
  }
  throw new Error('nothing was refused');
}
