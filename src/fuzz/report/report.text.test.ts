import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { EMPTY_RESULT } from '../../../test/fuzz/empty-result.ts';
import type { Counterexample, FuzzResult } from '../fuzz-result.ts';
import { fuzzText } from './report.ts';

const PLAIN = picocolors.createColors(false);

const ONE: Counterexample = {
  code: 'bad-date-time',
  group: 'one',
  family: 'one',
  defects: ['one'],
  name: 'it',
  payload: { created_at: '2024-01-31 12:00:00Z' },
  fault: { code: 'bad-date-time', path: '/created_at' },
  place: '/created_at',
  message: 'accepted, but at /created_at expected an RFC 3339 date-time',
  replay: 'npx link-token-contract fuzz --module v.js --seed 1 --start 4 --runs 1',
  seen: 3,
  seenIn: [0, 1, 2],
  also: ['offset left out at /expiration'],
  own: false,
};

const text = (particulars: Partial<FuzzResult>) =>
  fuzzText({ ...EMPTY_RESULT, ...particulars }, PLAIN);

test('a counterexample says what, where, with which payload, and how to see it again', () => {
  expect(text({ falseAccepts: [ONE], advice: [{ ...ONE, seen: 1, also: [] }] })).toBe(
    `FALSE ACCEPT bad-date-time 3 payloads
  accepted, but at /created_at expected an RFC 3339 date-time
  also: offset left out at /expiration
  {"created_at":"2024-01-31 12:00:00Z"}
  -> npx link-token-contract fuzz --module v.js --seed 1 --start 4 --runs 1

advice bad-date-time 1 payload
  accepted, but at /created_at expected an RFC 3339 date-time
  {"created_at":"2024-01-31 12:00:00Z"}
  -> npx link-token-contract fuzz --module v.js --seed 1 --start 4 --runs 1

10 payloads with seed 1: 1 false accept, 1 piece of advice found.`,
  );
});

describe('the last line', () => {
  test.each<[Partial<FuzzResult>, string]>([
    [{}, '10 payloads with seed 1: nothing found.'],
    [
      { crashes: [ONE, ONE], falseRejects: [ONE], more: 7 },
      '10 payloads with seed 1: 1 false reject, 2 crashes found. 7 more payloads were answered wrongly and not looked into, as so many others came first: they may show the same mistakes or further ones. Mend what is listed first, or ignore its code (--ignore CODE), and run it again: then they are.',
    ],
    [{ ending: 'time' }, '10 payloads with seed 1: nothing found. The time was up.'],
    [
      { problem: 'it gave no payload a verdict' },
      '10 payloads with seed 1: nothing found. But it gave no payload a verdict.',
    ],
    [{ ending: 'interrupted' }, '10 payloads with seed 1: nothing found. Interrupted.'],
    [
      { ending: 'gave-up', problem: 'it did not answer' },
      '10 payloads with seed 1: nothing found. Given up: it did not answer.',
    ],
  ])('%j', (particulars, last) => {
    expect(text(particulars).split('\n').at(-1)).toBe(last);
  });
});

test('long payloads are cut, and nothing steers a terminal', () => {
  const payload = { long: 'x'.repeat(5000) };
  const shown = text({ falseRejects: [{ ...ONE, payload, message: 'says \u001b[2J\u202e' }] });
  expect(shown).toContain('… (5011 characters; --format json has all)');
  expect(shown).toContain('says \\u001b[2J\\u202e');
  expect(shown.length).toBeLessThan(1500);
});

test('a payload of the user is masked', () => {
  const payload = { link_token: 'link-sandbox-mine' };
  expect(text({ falseRejects: [{ ...ONE, payload, own: true }] })).not.toContain('mine');
  expect(text({ falseRejects: [{ ...ONE, payload }] })).toContain('mine');
});

test('colours are used where they are on', () => {
  const coloured = fuzzText(
    { ...EMPTY_RESULT, falseAccepts: [ONE] },
    picocolors.createColors(true),
  );
  expect(coloured).toContain('\u001b[31m');
});

test('what was left out for its hangs is counted', () => {
  expect(text({ hangs: { spared: 1, unasked: 0 } })).toContain(
    '1 payload was asked without what it hangs at, which is listed above.',
  );
  expect(text({ hangs: { spared: 0, unasked: 7 } })).toContain(
    '7 payloads were not asked, as it had hung at each one with such a fault: mend that and run it again, then they are.',
  );
});
