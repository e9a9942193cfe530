import { expect, test } from 'vitest';
import { responseTypes } from './derive.ts';

const SCHEMA = {
  $ref: '#/$defs/LinkTokenGetResponse',
  $defs: {
    LinkTokenGetResponse: {
      type: 'object',
      required: ['link_token', 'created_at', 'status'],
      properties: {
        link_token: { type: 'string' },
        created_at: { type: ['string', 'null'], format: 'date-time' },
        status: { $ref: '#/$defs/Status' },
        sessions: { type: 'array', items: { $ref: '#/$defs/Session' } },
        count: { type: 'integer' },
        anything: {},
      },
      additionalProperties: true,
    },
    Status: { type: ['string', 'null'], enum: ['OPEN', 'CLOSED', null] },
    Session: { type: ['object', 'null'], properties: { 'a-b': { type: 'boolean' } } },
  },
};

test('types have the names of the components, and say required, null and open', async () => {
  const source = await responseTypes(SCHEMA, '// banner');
  expect(source).toBe(
    [
      '// banner',
      '',
      "export type Status = 'OPEN' | 'CLOSED' | null;",
      'export type Session = {',
      "  'a-b'?: boolean;",
      '  [k: string]: unknown;',
      '} | null;',
      '',
      'export interface LinkTokenGetResponse {',
      '  link_token: string;',
      '  created_at: string | null;',
      '  status: Status;',
      '  sessions?: Session[];',
      '  count?: number;',
      '  anything?: unknown;',
      '  [k: string]: unknown;',
      '}',
      '',
    ].join('\n'),
  );
});

test('the schema stays unchanged', async () => {
  const before = JSON.stringify(SCHEMA);
  await responseTypes(SCHEMA, '// banner');
  expect(JSON.stringify(SCHEMA)).toBe(before);
});
