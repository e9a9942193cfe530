import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../shared/errors/input-error.ts';
import { readOpenApi } from './read-open-api.ts';

const HEAD = 'openapi: 3.0.0\ninfo: { version: 2020-09-14_1.697.4 }\n';
const PATH = `paths:
  /link/token/get:
    post:
      responses:
        "200": { content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
`;

/** A document in YAML, with the given schema of its component `Root`. */
const withRoot = (root: string, more = '') =>
  `${HEAD}${PATH}components:\n  schemas:\n    Root: ${root}\n${more}`;

/** The facts of `Root`. */
function rootOf(text: string) {
  const target = readOpenApi(text, 'plaid.yml').targets.get('/components/schemas/Root');
  if (target?.value.kind !== 'statement') throw new Error('no statement');
  return target.value;
}

describe('reads', () => {
  test('the response, its components, and their places', () => {
    const document = readOpenApi(withRoot('{ type: string }'), 'plaid.yml');
    expect(document).toMatchObject({
      name: 'plaid.yml',
      version: '2020-09-14_1.697.4',
      root: { value: { kind: 'reference', to: '/components/schemas/Root' } },
    });
    expect([...document.targets]).toMatchObject([
      ['/components/schemas/Root', { component: 'Root', place: { line: 10, column: 5 } }],
    ]);
  });

  const json = {
    openapi: '3.0.0',
    paths: {
      '/link/token/get': {
        post: {
          responses: { 200: { content: { 'application/json': { schema: { type: 'string' } } } } },
        },
      },
    },
  };
  test.each([
    ['JSON', JSON.stringify(json), 1],
    ['JSON indented by tabs', JSON.stringify(json, null, '\t'), 10],
    ['a byte order mark', `\ufeff${JSON.stringify(json)}`, 1],
    ['the line ends of Windows', JSON.stringify(json, null, 1).replaceAll('\n', '\r\n'), 10],
  ])('%s', (_name, text, line) => {
    const { root, version } = readOpenApi(text, 'plaid.json');
    const column = text.replace('\ufeff', '').split('\n')[line - 1]?.indexOf('"schema"') ?? -1;
    expect(root.place).toEqual({ line, column: column + 1 });
    expect(version).toBeNull();
  });

  test.each(['200', '"200"', "'200'"])('the status as %s', (status) => {
    expect(readOpenApi(withRoot('{}').replace('"200"', status), 'x').targets.size).toBe(1);
  });

  test.each(['3.0.3', '3.10.0', '3.1.0', '3.1', '"3.2.0"'])('OpenAPI %s', (version) => {
    expect(readOpenApi(withRoot('{}').replace('3.0.0', version), 'x').targets.size).toBe(1);
  });

  test('a path and a response by reference', () => {
    const text = `${HEAD}paths:
  /link/token/get: { $ref: '#/paths/~1link~1token~1get%32' }
  /link/token/get2: { post: { responses: { 200: { $ref: '#/components/responses/R' } } } }
components:
  responses: { R: { content: { application/json: { schema: { type: string } } } } }
`;
    expect(readOpenApi(text, 'x').root.value).toMatchObject({ types: { value: ['string'] } });
  });

  test('a reference to a part of something else', () => {
    const root = `{ properties: { a: { $ref: '#/components/schemas/Root/properties/b' }, b: { allOf: [{ type: string }] }, c: { $ref: '#/components/schemas/Root/properties/b/allOf/0' } } }`;
    expect([...readOpenApi(withRoot(root), 'x').targets.values()]).toMatchObject([
      { component: 'Root' },
      { component: null },
      { component: null, value: { types: { value: ['string'] } } },
    ]);
  });

  test('an alias as the value of its anchor, the last one before it', () => {
    const { properties } = rootOf(
      withRoot(`
      properties:
        a: &x { type: string }
        b: *x
        c: &x { type: integer }
        d: *x
`),
    );
    expect(rootOf(withRoot('{ &x type: string, format: *x }')).format?.value).toBe('type');
    expect([...properties.values()]).toMatchObject(
      ['string', 'string', 'integer', 'integer'].map((type) => ({
        value: { types: { value: [type] } },
      })),
    );
  });

  test('nested aliases without multiplying them', () => {
    const levels = Array.from({ length: 100 }, (_, at) =>
      at === 0
        ? '&a0 { type: string }'
        : `&a${at} { properties: { l: *a${at - 1}, r: *a${at - 1} } }`,
    );
    const text = withRoot('*a99', `x-bomb:\n${levels.map((level) => `  - ${level}\n`).join('')}`);
    // An alias stands after its anchor.
    expect(readOpenApi(atTheEnd(text), 'x').targets.size).toBe(1);
  });

  test('no tag as a value beyond JSON', () => {
    const { values } = rootOf(
      withRoot('{ enum: [!!timestamp 2020-01-01, !!js/function x, !own y, !!str 7, .inf, 0x10] }'),
    );
    expect([...(values?.value.values() ?? [])].map(({ value }) => value)).toEqual([
      ...['2020-01-01', 'x', 'y', '7', '.inf', 16],
    ]);
  });

  test('any name', () => {
    const { properties, required } = rootOf(
      withRoot(
        '{ properties: { __proto__: {}, 1.10: {}, null: {}, true: {} }, required: [1.10, null] }',
      ),
    );
    expect([...properties.keys()]).toEqual(['__proto__', '1.10', 'null', 'true']);
    expect([...required.keys()]).toEqual(['1.10', 'null']);
  });

  test('a document with faults in parts that are not needed', () => {
    const more = '    Other: { $ref: "http://example.com/x.yml" }\n';
    const root = '{ x-type: 7, not: 7, example: { $ref: other.yml }, minLength: x }';
    expect(readOpenApi(withRoot(root, more), 'x').targets.size).toBe(1);
  });
});

/** The same document with its components at its end. */
function atTheEnd(text: string): string {
  const [start, end] = [text.indexOf('components:'), text.indexOf('x-bomb:')];
  return text.slice(0, start) + text.slice(end) + text.slice(start, end);
}

describe('refuses, in one line that names the document', () => {
  const bare = (text: string) => `${HEAD}${text}`;
  test.each([
    ['an empty text', '', /is empty/],
    ['a comment', '# nothing\n', /is empty/],
    ['a list', '- openapi: 3.0.0\n', /no "openapi" key at line 1, column 1/],
    ['a text', 'openapi', /no "openapi" key/],
    ['HTML', '<!DOCTYPE html>\n<html></html>\n', /no "openapi" key|cannot be read/],
    ['no OpenAPI', 'a: 1\n', /no "openapi" key/],
    [
      'Swagger 2',
      'swagger: "2.0"\n',
      /is of version "2.0", and not of OpenAPI 3 at line 1, column 10/,
    ],
    ['OpenAPI 4', 'openapi: 4.0.0\n', /is of version "4.0.0"/],
    ['OpenAPI 13', 'openapi: 13.0.0\n', /is of version "13.0.0"/],
    ['a version with more', 'openapi: 3.0.0x\n', /is of version "3.0.0x"/],
    [
      'a key with nothing',
      withRoot('{ properties: { a } }'),
      /in place of a schema at line 10, column 27/,
    ],
    [
      'a $ref that is not a URL',
      withRoot('{ $ref: "#/%zz" }'),
      /refers to "#\/%zz", which is not there/,
    ],
    [
      'a $ref of no item',
      withRoot("{ allOf: [{ $ref: '#/components/schemas/Root/allOf/01' }] }"),
      /which is not there/,
    ],
    ['a version that is none', 'openapi: [3]\n', /is of version ""/],
    [
      'no paths',
      HEAD,
      /has no "paths" on the way to the schema of the 200 response of POST \/link/,
    ],
    ['no such path', bare('paths: {}\n'), /has no "\/link\/token\/get" on the way/],
    ['no POST', bare('paths: { /link/token/get: { get: {} } }\n'), /has no "post"/],
    [
      'no 200',
      bare('paths: { /link/token/get: { post: { responses: { 201: {} } } } }\n'),
      /no "200"/,
    ],
    ['no JSON', withRoot('{}').replace('application/json', 'text/plain'), /no "application\/json"/],
    [
      'no schema',
      withRoot('{}').replace('schema:', 'example:'),
      /no "schema" .* at line 7, column 47/,
    ],
    ['broken YAML', bare('a:\n  - b\n c: ['), /cannot be read as YAML or JSON .* line 5, column/],
    ['broken JSON', '{"openapi": "3.0.0",\n "paths": {', /cannot be read .* line 2, column 12/],
    ['a key twice', bare('a: 1\n"a": 2\n'), /has the key "a" twice at line 4, column 1/],
    [
      'a key twice, deep in what is not asked for',
      bare('x: [{ y: { a: 1, a: 2 } }]\n'),
      /"a" twice/,
    ],
    [
      'a second document',
      `${withRoot('{}')}---\na: 1\n`,
      /has a second document at line 11, column 1/,
    ],
    ['a list as a key', bare('? [a]\n: 1\n'), /keys must be strings\) at line 3, column 3/],
    [
      'UTF-16',
      `\ufffd\ufffd${[...withRoot('{}')].join('\0')}`,
      /has a control character, or bytes that are not UTF-8 at line 1, column 1; save it as UTF-8/,
    ],
    [
      'a NUL',
      withRoot('{ type: "a\0" }'),
      /has a control character, or bytes that are not UTF-8 at line 10, column 21/,
    ],
    [
      'an escape character',
      withRoot('{ type: "a\u001b[2J" }'),
      /has a control character, or bytes that are not UTF-8/,
    ],
    ['bytes', `\u0089PNG\r\n\u001a\n\0\0`, /has a control character, or bytes that are not UTF-8/],
    [
      'a merge key',
      bare('a: &a { b: 1 }\nc: { <<: *a }'),
      /has a merge key \(<<\), which OpenAPI does not have/,
    ],
    [
      'a name without end',
      withRoot(`{ properties: { ${'x'.repeat(1001)}: {} } }`),
      /has a name of more than 1000 characters/,
    ],
    [
      'a component’s name without end',
      withRoot(
        `{ items: { $ref: '#/components/schemas/${'x'.repeat(1001)}' } }\n    ${'x'.repeat(1001)}: {}`,
      ),
      /has a name of more than 1000 characters/,
    ],
    ['nesting without end', bare(`a: ${'['.repeat(10_000)}`), /deeper than 256 levels at line 3/],
    ['blocks without end', bare(`a:\n${'- '.repeat(10_000)}`), /deeper than 256 levels/],
    [
      'an alias of itself',
      withRoot('&a { properties: { b: *a } }'),
      /alias of a part that contains it at line 10, column 33/,
    ],
    ['an alias of nothing', bare('a: *nothing\n'), /alias without its anchor at line 3, column 4/],
    ['an alias before its anchor', bare('a: *x\nb: &x 1\n'), /alias without its anchor/],
    [
      'a $ref of the web',
      withRoot('{ $ref: "https://example.com/x.yml#/a" }'),
      /refers to another document, "https:.*; put all of it into one file/,
    ],
    ['a $ref of a file', withRoot('{ $ref: "file:///etc/passwd" }'), /refers to another document/],
    [
      'a $ref of a file beside',
      withRoot('{ items: { $ref: "other.yml#/components/schemas/A" } }'),
      /refers to another document, "other\.yml#/,
    ],
    [
      'a $ref of an anchor',
      withRoot('{ $ref: "#A" }'),
      /refers to "#A", which is not a JSON Pointer/,
    ],
    [
      'a $ref of the whole',
      withRoot('{ $ref: "#" }'),
      /refers to "#", which is not a JSON Pointer/,
    ],
    ['a $ref that is no text', withRoot('{ $ref: [] }'), /has a \$ref that is not a string/],
    [
      'a $ref of nothing',
      withRoot("{ $ref: '#/components/schemas/A' }"),
      /refers to "#\/components\/schemas\/A", which is not there at line 10, column 19; give the whole document/,
    ],
    [
      'a $ref of what JavaScript has',
      withRoot("{ $ref: '#/components/schemas/toString' }"),
      /which is not there/,
    ],
    [
      'a $ref of itself',
      withRoot("{ $ref: '#/components/schemas/Root' }"),
      /has a \$ref that leads back to itself at line 7, column/,
    ],
    [
      '$refs of each other',
      withRoot(
        "{ $ref: '#/components/schemas/B' }",
        "    B: { $ref: '#/components/schemas/Root' }\n",
      ),
      /leads back to itself/,
    ],
    [
      'a part that is the whole',
      withRoot("{ allOf: [{ oneOf: [{ $ref: '#/components/schemas/Root' }] }] }"),
      /leads back to itself/,
    ],
    [
      'a path that is itself',
      bare("paths: { /link/token/get: { $ref: '#/paths/~1link~1token~1get' } }\n"),
      /leads back to itself/,
    ],
    [
      'a schema that is none',
      withRoot('[]'),
      /has something in place of a schema at line 10, column 11/,
    ],
    ['a schema that nothing fits', withRoot('{ items: false }'), /in place of a schema/],
    [
      'properties that are a list',
      withRoot('{ properties: [a] }'),
      /properties that are not an object/,
    ],
    ['an enum that is no list', withRoot('{ enum: a }'), /has no list as its enum/],
    ['an enum of objects', withRoot('{ enum: [{}] }'), /enum value that is a list or an object/],
    ['a required that is no list', withRoot('{ required: true }'), /has no list as its required/],
    [
      'a required of lists',
      withRoot('{ required: [[]] }'),
      /has a required key that is not a string/,
    ],
    ['a type that is none', withRoot('{ type: 7 }'), /has a type that is not a string/],
    ['a format that is none', withRoot('{ format: 7 }'), /has a format that is not a string/],
    [
      'a nullable that is none',
      withRoot('{ nullable: "yes" }'),
      /nullable that is neither true nor false/,
    ],
  ])('%s', (_name, text, reason) => {
    const error = thrownBy(() => readOpenApi(text, 'plaid.yml'));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(/^plaid\.yml [^\n]*$/);
    expect(error.message).toMatch(reason);
  });
});

describe('refuses or reads quickly what could take for ever', () => {
  const many = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('');
  const chain = (length: number, member: (at: number) => string) =>
    withRoot(
      `{ ${member(0)} }`,
      many(length, (at) => `    C${at}: { ${member(at + 1)} }\n`),
    );
  const next = (at: number) => `$ref: '#/components/schemas/C${at}'`;

  test.each([
    ['20 MB', 'x'.repeat(20_000_001), /more than 20 million characters/],
    [
      'more words than any document has',
      `a:\n${' - x\n'.repeat(600_000)}`,
      /more than 1500000 words/,
    ],
    ['unbalanced brackets', ']'.repeat(1_000_000), /cannot be read/],
    ['directives', '%A\n'.repeat(1_000_000), /more than 100 directives/],
    ['documents', '---\n'.repeat(1_000_000), /second document/],
    ['keys', `${HEAD}${many(200_000, (at) => `k${at}: 1\n`)}k0: 1\n`, /has the key "k0" twice/],
    [
      'a row of references',
      chain(1000, next).replace(/C1000'/, "C0'"),
      /more than 256 \$refs in a row/,
    ],
    [
      'a row of references, met from its end',
      withRoot(
        `{ properties: { ${many(1000, (at) => `p${at}: { ${next(999 - at)} }, `)} } }`,
        many(1000, (at) => `    C${at}: { ${at === 999 ? '' : next(at + 1)} }\n`),
      ),
      /more than 256 \$refs in a row/,
    ],
    [
      'aliases within aliases',
      atTheEnd(
        withRoot(
          '*a999',
          `x-bomb:\n${many(1000, (at) => `  - &a${at} { items: ${at === 0 ? '{}' : `*a${at - 1}`} }\n`)}`,
        ),
      ),
      /schemas nested deeper than 256 levels/,
    ],
  ])('%s', (_name, text, reason) => {
    const start = performance.now();
    const error = thrownBy(() => readOpenApi(text, 'plaid.yml'));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(/^plaid\.yml [^\n]{1,400}$/);
    expect(error.message).toMatch(reason);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('a long chain of components', () => {
    const text = chain(2000, (at) => `properties: { a: { ${next(at)} } }`).replace(/C2000'/, "C0'");
    expect(readOpenApi(text, 'x').targets.size).toBe(2001);
  });

  test('parts of parts that are reached in many ways', () => {
    const levels = many(
      100,
      (at) => `  - &a${at} { allOf: [${at === 0 ? '' : `*a${at - 1}, *a${at - 1}`}] }\n`,
    );
    expect(readOpenApi(atTheEnd(withRoot('*a99', `x-bomb:\n${levels}`)), 'x').targets.size).toBe(1);
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
