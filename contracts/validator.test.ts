import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVISION, type Revision } from './revisions/index.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from './validator.ts';

const REVISIONS: readonly Revision[] = ['1.394.0', '1.697.4'];

const RESPONSE = {
  link_token: 'link-sandbox-1',
  created_at: '2024-07-29T20:22:21Z',
  expiration: '2024-07-29T20:52:22Z',
  metadata: {
    initial_products: ['auth'],
    webhook: 'https://example.com/webhook',
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: null,
  },
  request_id: 'Req1',
};

describe.each(REVISIONS)('revision %s', (revision) => {
  test('accepts a response, with no findings and no notes', () => {
    expect(isLinkTokenGetResponse(RESPONSE, { revision })).toBe(true);
    expect(validateLinkTokenGetResponse(RESPONSE, { revision })).toEqual({
      valid: true,
      findings: [],
      notes: [],
    });
  });

  test.each([
    ['null', null],
    ['a text', JSON.stringify(RESPONSE)],
    ['a list', [RESPONSE]],
    ['nothing', undefined],
    ['an object without the keys', {}],
    ['a missing key', { ...RESPONSE, request_id: undefined }],
  ])('refuses %s, with findings', (_name, value) => {
    const { valid, findings, notes } = validateLinkTokenGetResponse(value, { revision });
    expect(isLinkTokenGetResponse(value, { revision })).toBe(false);
    expect(valid).toBe(false);
    expect(findings).not.toEqual([]);
    expect(notes).toEqual([]);
  });

  test('open enumerations turn an unknown value into a note, and change nothing else', () => {
    const metadata = { ...RESPONSE.metadata, country_codes: ['US', 'XX'] };
    const value = { ...RESPONSE, metadata };
    const closed = validateLinkTokenGetResponse(value, { revision, enums: 'closed' });
    const open = validateLinkTokenGetResponse(value, { revision, enums: 'open' });

    expect(validateLinkTokenGetResponse(value, { revision })).toEqual(closed);
    expect(closed).toMatchObject({ valid: false, notes: [] });
    expect(closed.findings).toMatchObject([
      { code: 'unknown-enum-value', path: '/metadata/country_codes/1' },
    ]);
    expect(open).toEqual({ valid: true, findings: [], notes: closed.findings });
  });

  test('open enumerations excuse no other fault beside the unknown value', () => {
    const metadata = { ...RESPONSE.metadata, country_codes: ['XX', 7], language: 7 };
    const { valid, findings, notes } = validateLinkTokenGetResponse(
      { ...RESPONSE, metadata },
      { revision, enums: 'open' },
    );
    expect(valid).toBe(false);
    expect(findings.map(({ path }) => path)).toEqual([
      '/metadata/country_codes/1',
      '/metadata/language',
    ]);
    expect(notes.map(({ path }) => path)).toEqual(['/metadata/country_codes/0']);
  });
});

describe('the given revision decides', () => {
  const withSession = { ...RESPONSE, link_sessions: [{}] };
  const newerProduct = {
    ...RESPONSE,
    metadata: { ...RESPONSE.metadata, initial_products: ['statements'] },
  };

  test('the newest is the default', () => {
    expect(DEFAULT_REVISION).toBe('1.697.4');
    expect(isLinkTokenGetResponse(withSession)).toBe(false);
    expect(validateLinkTokenGetResponse(withSession).findings).toMatchObject([
      { code: 'missing-key', path: '/link_sessions/0/link_session_id' },
    ]);
    expect(validateLinkTokenGetResponse(newerProduct).valid).toBe(true);
  });

  test('the older one does not know later keys', () => {
    const revision = '1.394.0';
    expect(isLinkTokenGetResponse(withSession, { revision })).toBe(true);
    expect(validateLinkTokenGetResponse(withSession, { revision }).valid).toBe(true);
    expect(validateLinkTokenGetResponse(newerProduct, { revision }).findings).toMatchObject([
      { code: 'unknown-enum-value', path: '/metadata/initial_products/0' },
    ]);
  });
});

describe('real payloads', () => {
  test('the official example is a response of the newest revision', () => {
    const example: unknown = JSON.parse(payloadFile('official-example.json'));
    expect(isLinkTokenGetResponse(example)).toBe(true);
    expect(validateLinkTokenGetResponse(example).findings).toEqual([]);
  });

  const fakes = payloadFile('fakes.ndjson').trim().split('\n');
  test.each(fakes.map((text, index) => [index + 1, text] as const))('fake %i', (_line, text) => {
    const fake: { valid: boolean; missing: string[]; payload: unknown } = JSON.parse(text);
    const { valid, missing, payload } = fake;
    const result = validateLinkTokenGetResponse(payload);
    expect(isLinkTokenGetResponse(payload)).toBe(valid);
    expect(result.valid).toBe(valid);
    const missed = result.findings.filter(({ code }) => code === 'missing-key');
    expect(missed.map(({ path }) => path)).toEqual(missing);
    expect(missed).toHaveLength(result.findings.length);
  });
});

function payloadFile(name: string): string {
  return readFileSync(new URL(`../test-utils/payloads/${name}`, import.meta.url), 'utf8');
}
