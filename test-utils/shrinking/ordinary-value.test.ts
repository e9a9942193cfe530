import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { Schema } from '../../contracts/schema/schema.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentsIn } from '../../test/shapes.ts';
import { ordinaryValue } from './ordinary-value.ts';

test.for(REVISIONS)('the ordinary response of revision %s is valid and minimal', (revision) => {
  const value = ordinaryValue(componentsOf(revision));
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
  test.each<[Schema, unknown]>([
    [{}, 'a'],
    [{ type: ['string', 'null'] }, 'a'],
    [{ type: ['string', 'null'], format: 'uri' }, 'https://example.com'],
    [{ type: ['string', 'null'], enum: ['x', 'y', null] }, 'x'],
    [{ type: ['integer', 'null'] }, 1],
    [{ type: 'number' }, 1],
    [{ type: 'boolean' }, true],
    [{ type: ['array', 'null'], items: { type: 'string' } }, []],
    [
      {
        type: ['object', 'null'],
        properties: { there: { type: 'string' }, absent: { type: 'string' } },
        required: ['there'],
      },
      { there: 'a' },
    ],
  ])('%j', (schema, expected) => {
    const components = componentsIn({ $defs: { LinkTokenGetResponse: schema } });
    expect(ordinaryValue(components)).toEqual(expected);
  });
});
