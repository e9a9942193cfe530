import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { readResponse, upstreamName } from './read-response.ts';

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

const read = (text: string) => readResponse(text, 'plaid.yml');
const definitionsOf = (text: string) => read(text).reading.definitions;

describe('reads', () => {
  test('the response, its components, and their places', () => {
    const response = read(withRoot('{ type: string }'));
    expect(response).toMatchObject({
      ...{ name: 'plaid.yml', version: '2020-09-14_1.697.4' },
      reading: { root: 'Root', definitions: { Root: { type: 'string' } } },
    });
    expect(response.text.placeOf(response.pointer)).toEqual({ line: 7, column: 49 });
    expect(response.text.placeOf(response.reading.pointerOf('Root') ?? '')).toEqual({
      ...{ line: 10, column: 5 },
    });
  });

  test.each(['200', '"200"', "'200'"])('the status as %s', (status) => {
    expect(definitionsOf(withRoot('{}').replace('"200"', status))).toEqual({ Root: {} });
  });

  test.each(['3.0.3', '3.1.0', '3.1', '"3.2.0"'])('OpenAPI %s', (version) => {
    expect(definitionsOf(withRoot('{}').replace('3.0.0', version))).toEqual({ Root: {} });
  });

  test.each([
    ['1.10', '1.10'],
    ['null', null],
  ])('the version %s', (written, version) => {
    expect(read(withRoot('{}').replace('2020-09-14_1.697.4', written)).version).toBe(version);
    expect(read(withRoot('{}').replace(/info.*\n/, '')).version).toBeNull();
  });

  test('Swagger 2.0', () => {
    const response = read(`swagger: 2.0
paths:
  /link/token/get: { post: { responses: { 200: { schema: { $ref: '#/definitions/Root' } } } } }
definitions: { Root: { type: object, properties: { a: { $ref: '#/definitions/a b' } } }, a b: {} }
`);
    expect(['Root', 'a_b'].map((name) => upstreamName(response, name))).toEqual(['Root', 'a b']);
  });

  test('a path and a response by reference', () => {
    const text = `${HEAD}paths:
  /link/token/get: { $ref: '#/paths/~1link~1token~1get%32' }
  /link/token/get2: { post: { responses: { 200: { $ref: '#/components/responses/R' } } } }
components:
  responses: { R: { content: { application/json: { schema: { type: string } } } } }
`;
    expect(definitionsOf(text)).toEqual({ PostLinkTokenGet200: { type: 'string' } });
  });

  test('a reference to a part of something else, which has no name', () => {
    const part = "{ $ref: '#/components/schemas/Root/properties/b' }";
    const response = read(withRoot(`{ properties: { a: ${part}, b: { type: string } } }`));
    expect(response.reading.definitions).toMatchObject({ b: { type: 'string' } });
    expect(['Root', 'b'].map((name) => upstreamName(response, name))).toEqual(['Root', null]);
  });

  test('a document with faults in parts that are not needed', () => {
    const more = '    Other: { $ref: "http://example.com/x.yml" }\n';
    const root = '{ x-type: 7, example: { $ref: other.yml }, title: { not: 7 } }';
    expect(definitionsOf(withRoot(root, more))).toEqual({ Root: {} });
  });
});

describe('refuses, in one line that names the document', () => {
  const bare = (text: string) => `${HEAD}${text}`;
  const component = (count: number) => 'x'.repeat(count);
  test.each([
    ['an empty text', '', /is empty/],
    ['a list', '- openapi: 3.0.0\n', /no "openapi" key at line 1, column 1/],
    ['a text', 'openapi', /no "openapi" key/],
    ['HTML', '<!DOCTYPE html>\n<html></html>\n', /no "openapi" key|cannot be read/],
    ['no OpenAPI', 'a: 1\n', /no "openapi" key/],
    ['Swagger 1', 'swagger: "1.2"\n', /has the version "1.2" .* at line 1, column 10/],
    ['OpenAPI 4', 'openapi: 4.0.0\n', /has the version "4.0.0"/],
    ['OpenAPI 3.10', 'openapi: 3.10.0\n', /has the version "3.10.0"/],
    ['a version with more', 'openapi: 3.0.0x\n', /has the version "3.0.0x"/],
    ['a version that is none', 'openapi: [3]\n', /has the version that is no text/],
    ['no paths', HEAD, /has no "paths" on the way to the schema of the 200 response of POST \/l/],
    ['no such path', bare('paths: {}\n'), /has no "\/link\/token\/get" on the way/],
    ['no POST', bare('paths: { /link/token/get: { get: {} } }\n'), /has no "post"/],
    ['no 200', withRoot('{}').replace('"200"', '201'), /no "200"/],
    ['no JSON', withRoot('{}').replace('application/json', 'text/plain'), /no "application\/json"/],
    [
      'no schema',
      withRoot('{}').replace('schema:', 'example:'),
      /no "schema" .* at line 7, column 47/,
    ],
    ['a path that is itself', bare(`paths: { /link/token/get: ${toPath()} }\n`), /back to itself/],
    [
      'a name without end',
      withRoot(`{ properties: { ${component(1001)}: {} } }`),
      /has a name of more than 1000 characters at line 10/,
    ],
    [
      'a component’s name without end',
      withRoot(
        `{ items: { $ref: '#/components/schemas/${component(1001)}' } }`,
        `    ${component(1001)}: {}\n`,
      ),
      /has a name of more than 1000 characters at line 11/,
    ],
    ['a key with nothing', withRoot('{ properties: { a } }'), /place of a schema at line 10, col/],
    ['a schema that is none', withRoot('[]'), /has something in place of a schema at line 10, c/],
    [
      'a $ref of the web',
      withRoot('{ $ref: "https://example.com/x.yml#/a" }'),
      /has a \$ref to another document, "https:.* at line 10, column 19; mend it in a copy/,
    ],
    ['a $ref of a file', withRoot('{ $ref: "file:///etc/passwd" }'), /to another document/],
    ['a $ref of an anchor', withRoot('{ $ref: "#A" }'), /no JSON Pointer, "#A" at line 10/],
    ['a $ref that is no text', withRoot('{ $ref: [] }'), /has a \$ref that is no string/],
    [
      'a $ref of nothing',
      withRoot("{ $ref: '#/components/schemas/A' }"),
      /has a \$ref to what is not there, "#\/components\/schemas\/A" at line 10, column 19;/,
    ],
    [
      'a $ref of what JavaScript has',
      withRoot("{ $ref: '#/components/schemas/toString' }"),
      /not there/,
    ],
    ['a $ref of itself', withRoot("{ $ref: '#/components/schemas/Root' }"), /back to itself at li/],
    [
      'a part that is the whole',
      withRoot("{ allOf: [{ oneOf: [{ $ref: '#/components/schemas/Root' }] }] }"),
      /leads back to itself/,
    ],
    [
      'an item that nothing fits',
      withRoot('{ items: false }'),
      /has a schema that no value fulfils at line 10, column 20/,
    ],
    [
      'a key of two types',
      withRoot('{ properties: { a: { allOf: [{ type: string }, { type: array }] } } }'),
      /has a schema that no value fulfils at line 10, column 30/,
    ],
    ['an enum without values', withRoot('{ enum: [] }'), /has no list of values at line 10, col/],
    [
      'an enum of another type',
      withRoot('{ type: string, enum: [7] }'),
      /has an enum of which its type takes no value/,
    ],
    ['an enum that is no list', withRoot('{ enum: a }'), /has no list of values/],
    ['a required that is no list', withRoot('{ required: true }'), /has no list of names/],
    ['a type that is none', withRoot('{ type: strng }'), /has the type "strng" at line 10, column/],
    ['a format that is none', withRoot('{ format: 7 }'), /has no string at line 10, column 21/],
    ['a length that is none', withRoot('{ minLength: x }'), /has no whole number at line 10/],
    [
      'a nullable that is none',
      withRoot('{ nullable: "yes" }'),
      /nullable that is neither true nor false at line 10/,
    ],
    [
      'a keyword that the model has not',
      withRoot('{ items: { $dynamicRef: "#x" } }'),
      /has the keyword "\$dynamicRef" at line 10, column 35/,
    ],
    ['a long text in place of a schema', withRoot(`{ $ref: "${component(9000)}" }`), /another d/],
  ])('%s', (_name, text, reason) => {
    const error = thrownBy(() => read(text));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(/^plaid\.yml [^\n]{1,500}$/);
    expect(error.message).toMatch(reason);
  });
});

function toPath(): string {
  return "{ $ref: '#/paths/~1link~1token~1get' }";
}

describe('refuses or reads quickly what could take for ever', () => {
  const many = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('');
  /** Components of which each leads to the next. */
  const chain = (length: number, member: (at: number) => string) =>
    withRoot(
      `{ ${member(0)} }`,
      `${many(length, (at) => `    C${at}: { ${member(at + 1)} }\n`)}    C${length}: {}\n`,
    );
  const next = (at: number) => `$ref: '#/components/schemas/C${at}'`;

  test('a long chain of components', () => {
    const text = chain(2000, (at) => `properties: { a: { ${next(at)} } }`);
    expect(Object.keys(definitionsOf(text))).toHaveLength(2002);
  });

  test.each<[string, (at: number) => string]>([
    ['references', next],
    ['alternatives', (at) => `oneOf: [{ ${next(at)} }, { type: integer }]`],
    ['parts', (at) => `allOf: [{ ${next(at)} }, { required: [k${at}] }]`],
  ])('a long row of %s', (_name, link) => {
    expect(thrownBy(() => read(chain(2000, link))).message).toMatch(
      /^plaid\.yml has more than 200 components that (lead|are merged) .* at line \d+, column \d+;/,
    );
  });

  test('parts of parts that are reached in many ways', () => {
    const text = chain(100, (at) => `allOf: [{ ${next(at)} }, { ${next(at)} }]`);
    expect(Object.keys(definitionsOf(text)).length).toBeLessThan(200);
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
