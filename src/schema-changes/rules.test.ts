import { expect, test } from 'vitest';
import type { Place } from '../openapi-document/source-text.ts';
import { CHANGE_CODES } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import { readResponse } from './read-response.ts';
import { RULES } from './rules.ts';

test('there is one rule for each code', () => {
  expect(Object.keys(RULES).sort()).toEqual([...CHANGE_CODES].sort());
});

/**
 * A component before and after, and all its changes: level, code, property, value, and the locations; `1:1` is the
 * component's first word and `0:1` its name.
 */
const EXAMPLES: readonly (readonly [before: string, after: string, changes: readonly string[]])[] =
  [
    [
      'enum: [a, b, null]',
      'enum: [b, null, c, 7]',
      [
        'warning enum-value-added "" "c" - 1:17',
        'warning enum-value-added "" 7 - 1:20',
        'info enum-value-removed "" "a" 1:8 -',
      ],
    ],
    [
      'enum: [7]',
      'enum: ["7"]',
      ['warning enum-value-added "" "7" - 1:8', 'info enum-value-removed "" 7 1:8 -'],
    ],
    [
      'enum: [7]',
      'type: string\nenum: ["7"]',
      ['breaking type-changed "" {"from":"number","to":"string"} 0:1 1:7'],
    ],
    [
      'type: string\nenum: [a, 7]',
      'type: string\nenum: [a, "7"]',
      ['warning enum-value-added "" "7" - 2:11', 'info enum-value-removed "" 7 2:11 -'],
    ],
    // YAML 1.2: only true, false and null are not strings.
    [
      'type: string\nenum: [on]',
      'type: string\nenum: [on, yes, no, NO, 2020-01-01, true]',
      [
        'warning enum-value-added "" "2020-01-01" - 2:25',
        'warning enum-value-added "" "NO" - 2:21',
        'warning enum-value-added "" "no" - 2:17',
        'warning enum-value-added "" "yes" - 2:12',
        'warning enum-value-added "" true - 2:37',
      ],
    ],
    ['type: string\nenum: [a]', 'type: string', ['warning enum-value-added "" null 2:1 0:1']],
    ['type: string', 'type: string\nconst: a', ['info enum-value-removed "" null 0:1 2:1']],
    [
      'properties: {}\ntype: object',
      'properties: { a: {} }',
      ['info property-added "a" null - 1:15'],
    ],
    [
      'properties: {}\ntype: object',
      'properties: { a: {} }\nrequired: [a]',
      ['info property-added "a" null - 1:15'],
    ],
    [
      'properties: { a: {} }\nrequired: [a]',
      'type: object',
      ['breaking property-removed "a" null 1:15 -'],
    ],
    ['properties: { a: {} }', 'type: object', ['warning property-removed "a" null 1:15 -']],
    [
      'properties: { a: {} }',
      'properties: { a: {} }\nrequired: [b, a]',
      ['info property-became-required "a" null 1:15 2:15'],
    ],
    [
      'properties: { a: {} }\nrequired: [b, a]',
      'properties: { a: {} }',
      ['breaking property-became-optional "a" null 2:15 1:15'],
    ],
    [
      'properties:\n  a: { type: string }',
      'properties:\n  a: { type: string, nullable: true }',
      ['breaking became-nullable "a" null 2:3 2:22'],
    ],
    ['type: [string, null]', 'type: string', ['info became-not-nullable "" null 1:16 0:1']],
    [
      'type: string',
      'type: integer',
      ['breaking type-changed "" {"from":"string","to":"integer"} 1:7 1:7'],
    ],
    ['{}', 'type: array', ['breaking type-changed "" {"from":null,"to":"array"} 0:1 1:7']],
    // The type that is not written follows from the other keywords.
    ['items: {}', 'type: array', []],
    ['properties: { a: {} }', 'type: object\nproperties: { a: {} }', []],
    ['enum: [a]', 'type: string\nenum: [a]', []],
    [
      'type: string\nformat: date',
      'type: string',
      ['breaking format-changed "" {"from":"date","to":null} 2:9 0:1'],
    ],
    [
      'type: string\nformat: date',
      'type: string\nformat: date-time',
      ['breaking format-changed "" {"from":"date","to":"date-time"} 2:9 2:9'],
    ],
    // One name for both is read.
    ['type: string\nformat: url', 'type: string\nformat: uri', []],
    [
      'type: string\nformat: url',
      'type: string\nformat: date',
      ['breaking format-changed "" {"from":"url","to":"date"} 2:9 2:9'],
    ],
    [
      'type: object',
      'type: object\nadditionalProperties: false',
      ['info additional-properties-changed "" null 0:1 2:1'],
    ],
    [
      'additionalProperties: { type: string }',
      'additionalProperties: true',
      ['info additional-properties-changed "" null 1:1 1:1'],
    ],
    ['type: object', 'type: object\nadditionalProperties: true', []],
    [
      'additionalProperties: { allOf: [{ type: string }] }',
      'additionalProperties: false',
      ['info additional-properties-changed "" null 1:1 1:1'],
    ],
    ['additionalProperties: true', 'type: object', []],
    ['required: [a]', 'type: object', []],
    [
      'const: a',
      'const: b',
      ['warning enum-value-added "" "b" - 1:8', 'info enum-value-removed "" "a" 1:8 -'],
    ],
    ['enum: [a, 7]', 'type: [string, number]\nenum: [a, 7]', []],
    ['type: array\nitems: true', 'type: array', []],
    ['type: object', 'type: object\nadditionalProperties: { description: prose }', []],
  ];

test.each(EXAMPLES)('%j -> %j', (before, after, expected) => {
  const changes = compareDocuments(read(before), read(after));
  expect(
    changes.map(({ level, code, property, value, from, to }) =>
      [level, code, `"${property}"`, JSON.stringify(value), placeText(from), placeText(to)].join(
        ' ',
      ),
    ),
  ).toEqual(expected);
});

const HEAD = `openapi: 3.1.0
paths:
  /link/token/get:
    post:
      responses:
        200: { content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
components:
  schemas:
    Root:
`;
const INDENT = '      ';

function read(component: string) {
  return readResponse(HEAD + component.replace(/^/gm, INDENT), 'a document');
}

function placeText(place: Place | null): string {
  if (place === null) return '-';
  const line = place.line - HEAD.split('\n').length + 1;
  return `${line}:${place.column - (line === 0 ? 4 : INDENT.length)}`;
}
