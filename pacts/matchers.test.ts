import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MatchersV3, PactV4 } from '@pact-foundation/pact';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isDateTime } from '../contracts/formats/date-time.ts';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { dateTime as anyDateTime } from '../test-utils/arbitraries/formats/date-time-arbitrary.ts';
import { dateTime, linkTokenGetResponse, metadata, plaidError } from './matchers.ts';
import { DATE_TIME_PATTERN } from './patterns.ts';

const pattern = new RegExp(DATE_TIME_PATTERN);
const folder = mkdtempSync(join(tmpdir(), 'link-token-pact-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TAKEN = [
  '2024-01-31T12:00:00Z',
  '2024-01-31T12:00:00.123Z',
  '2024-01-31T12:00:00.330312653Z',
  '2024-01-31T12:00:00+01:00',
  '2024-01-31t12:00:00z',
  '2016-12-31T23:59:60Z',
  '0000-02-29T00:00:00-23:59',
];
/** Looser than the contract, as the pattern's documentation says. */
const TAKEN_LOOSELY = ['2023-02-31T12:00:00Z', '2024-01-31T12:00:60Z'];
const REFUSED = [
  '2024-01-31 12:00:00Z',
  '2024-01-31T12:00:00',
  '2024-01-31T12:00:00.Z',
  '2024-01-31T12:00:00+0100',
  '2024-01-31T12:00:00+01',
  '2024-01-31T24:00:00Z',
  '2024-01-31T12:00:61Z',
  '2024-13-31T12:00:00Z',
  '2024-01-32T12:00:00Z',
  '2024-01-31',
  ' 2024-01-31T12:00:00Z',
  '2024-01-31T12:00:00Z\n',
  '2024-01-31T12:00:00Zulu',
  '２０２４-01-31T12:00:00Z',
  'null',
];

describe('the date-time pattern beside the contract', () => {
  test('takes every date-time', () => {
    fc.assert(fc.property(anyDateTime(), (text) => pattern.test(text)));
  });

  test('takes nothing else, but for days beyond their month and second 60', () => {
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => {
        const tamed = `${text.slice(0, 8)}01${text.slice(10, 17)}00${text.slice(19)}`;
        expect(isDateTime(tamed)).toBe(true);
      }),
    );
  });

  test('one character off is seen as the contract sees it', () => {
    const character = fc.constantFrom(...'0123456789TtZz.:+- \n٣');
    fc.assert(
      fc.property(anyDateTime(), fc.nat(40), character, (text, at, replacement) => {
        const changed = `${text.slice(0, at)}${replacement}${text.slice(at + 1)}`;
        const looser = pattern.test(changed) && !isDateTime(changed);

        if (isDateTime(changed)) expect(pattern.test(changed)).toBe(true);
        if (looser) expect(changed).toMatch(/^.{8}(29|30|31)|:60/);
      }),
    );
  });

  test.each(TAKEN)('both take %s', (text) => {
    expect([pattern.test(text), isDateTime(text)]).toEqual([true, true]);
  });

  test.each(TAKEN_LOOSELY)('only the pattern takes %s', (text) => {
    expect([pattern.test(text), isDateTime(text)]).toEqual([true, false]);
  });

  test.each(REFUSED)('both refuse %j', (text) => {
    expect([pattern.test(text), isDateTime(text)]).toEqual([false, false]);
  });
});

describe('the date-time pattern in Pact’s own engine', () => {
  test.each([...TAKEN, ...TAKEN_LOOSELY])('takes %s', async (text) => {
    expect(await statusFor(text)).toBe(200);
  });

  test.each(REFUSED)('refuses %j', async (text) => {
    await expect(statusFor(text)).rejects.toThrow(/to match '\^\[0-9\]/);
  });
});

describe('examples', () => {
  test('a date-time’s own is checked when it is given', () => {
    expect(() => dateTime('2024-01-31 12:00:00Z')).toThrow(
      'the example must be an RFC 3339 date-time, not "2024-01-31 12:00:00Z"',
    );
  });

  test('a response without particulars keeps the contract, in both revisions', () => {
    const example = MatchersV3.reify(linkTokenGetResponse());

    expect(validateLinkTokenGetResponse(example).findings).toEqual([]);
    expect(validateLinkTokenGetResponse(example, { revision: '1.394.0' }).findings).toEqual([]);
  });

  test('particulars replace what they name', () => {
    const example = MatchersV3.reify(
      linkTokenGetResponse({ created_at: null, metadata: metadata({ beta_feature: 1 }) }),
    );

    expect(example).toMatchObject({
      created_at: null,
      metadata: { language: 'en', beta_feature: 1 },
    });
  });

  test('an error keeps the contract', () => {
    const example = MatchersV3.reify(
      plaidError({ type: 'API_ERROR', code: 'PLANNED_MAINTENANCE' }),
    );

    expect(plaidErrorFindings(example)).toEqual([]);
    expect(example).toMatchObject({ error_code: 'PLANNED_MAINTENANCE' });
  });
});

/** What Pact's mock server, which matches in Rust, answers to a date-time that is sent to it. */
function statusFor(text: string): Promise<number | undefined> {
  return new PactV4({ consumer: 'c', provider: 'p', dir: folder, logLevel: 'error' })
    .addInteraction()
    .uponReceiving('a date-time')
    .withRequest('POST', '/', (request) => request.jsonBody({ at: dateTime() }))
    .willRespondWith(200)
    .executeTest(async ({ url }) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ at: text });
      return (await fetch(url, { method: 'POST', headers, body })).status;
    });
}
