import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { SchemaNode } from '../../contracts/schema.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { RESPONSE } from '../arbitraries/place.ts';
import { ordinaryValue } from './ordinary-value.ts';

test.for(REVISIONS)('the ordinary response of revision %s is valid and minimal', (revision) => {
  const value = ordinaryValue(componentsOf(revision), RESPONSE);
  expect(isLinkTokenGetResponse(value, { revision })).toBe(true);
  expect(value).toEqual({
    link_token: 'a',
    created_at: '2024-01-31T12:34:56Z',
    expiration: '2024-01-31T12:34:56Z',
    request_id: 'a',
    metadata: {
      initial_products: [],
      webhook: revision === '1.697.4' ? 'https://example.com' : 'a',
      country_codes: [],
      language: 'a',
      redirect_uri: 'a',
      client_name: 'a',
    },
  });
});

describe('the ordinary value of each kind, nullable or not', () => {
  const text: SchemaNode = { kind: 'string', format: null, nullable: true };
  test.each<[SchemaNode, unknown]>([
    [{ kind: 'any' }, 'a'],
    [text, 'a'],
    [{ kind: 'string', format: 'uri', nullable: true }, 'https://example.com'],
    [{ kind: 'enum', values: ['x', 'y'], nullable: true }, 'x'],
    [{ kind: 'integer', nullable: true }, 1],
    [{ kind: 'number', nullable: false }, 1],
    [{ kind: 'boolean', nullable: false }, true],
    [{ kind: 'array', items: text, nullable: true }, []],
    [
      {
        kind: 'object',
        nullable: true,
        open: true,
        properties: new Map([
          ['there', { required: true, schema: text }],
          ['absent', { required: false, schema: text }],
        ]),
      },
      { there: 'a' },
    ],
  ])('%j', (node, expected) => {
    expect(ordinaryValue(new Map(), node)).toEqual(expected);
  });
});
