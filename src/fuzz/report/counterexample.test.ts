import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../contracts/json-pointer.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import type { Crash } from '../../subjects/subject.ts';
import type { Discrepancy, PayloadId } from '../discrepancy.ts';
import { describeDiscrepancy } from './counterexample.ts';

const ordinary = Object(ordinaryValue(componentsOf(DEFAULT_REVISION)));
const ACCEPTED = { kind: 'accepted' } as const;
const REJECTED = { kind: 'rejected' } as const;
const CRASHED: Crash = { kind: 'crashed', cause: 'threw', message: 'TypeError: no' };

type Fault = NonNullable<Discrepancy['fault']>;

const NEWER: Pick<Fault, 'code' | 'path' | 'mistake' | 'after'> = {
  code: 'unknown-enum-value',
  path: '/metadata/country_codes/0',
  mistake: 'value that upstream may add',
  after: 'XX',
};

function text(discrepancy: Discrepancy, id: PayloadId = 0): string {
  return describeDiscrepancy({ ...discrepancy, id }, [], DEFAULT_REVISION);
}

function valid(
  more: object,
  about: Pick<Discrepancy, 'list' | 'code' | 'said'> = {
    list: 'falseRejects',
    code: 'valid-payload',
    said: REJECTED,
  },
): Discrepancy {
  return {
    ...about,
    ...{ id: 0, valid: true, payload: { ...ordinary, ...more }, fault: null },
  };
}

function faulty(
  fault: Pick<Fault, 'code' | 'path' | 'mistake' | 'after'>,
  about: Pick<Discrepancy, 'list' | 'said'> = { list: 'falseAccepts', said: ACCEPTED },
): Discrepancy {
  const before = valueAt(ordinary, fault.path) === undefined ? undefined : null;
  return {
    ...about,
    code: fault.code,
    id: 0,
    valid: false,
    payload: applyFault(ordinary, fault),
    fault: { ...fault, before },
  };
}

describe('a payload that must be refused', () => {
  test.each<[Pick<Fault, 'code' | 'path' | 'mistake' | 'after'>, string]>([
    [
      {
        ...{ code: 'missing-key', path: '/metadata/webhook' },
        ...{ mistake: 'required key left out', after: undefined },
      },
      'accepted, but at /metadata/webhook expected the required key "webhook", received nothing (required key left out)',
    ],
    [
      { code: 'bad-date-time', path: '/created_at', mistake: 'date alone', after: '2024-01-31' },
      'accepted, but at /created_at expected an RFC 3339 date-time such as 2024-01-31T23:59:59Z, received string "2024-01-31" (date alone)',
    ],
    [
      {
        code: 'unexpected-null',
        path: '',
        mistake: 'null where it is not documented',
        after: null,
      },
      'accepted, but at the top expected object, received null (null where it is not documented)',
    ],
  ])('%j', (fault, expected) => {
    expect(text(faulty(fault))).toBe(expected);
  });
});

describe('a payload that must be taken', () => {
  test.each<[object, string]>([
    [{}, 'nothing about it is notable; strings are "a", lists empty'],
    [{ created_at: null }, 'null at /created_at'],
    [{ user_id: '' }, 'string "" at /user_id'],
    [{ link_token: ' x' }, 'string " x" at /link_token'],
    [{ other: [1, 2] }, 'array of 2 items at /other'],
    [
      { a: 1, b: true, c: null, d: 'd', e: {}, f: [] },
      'with number 1 at /a, boolean true at /b, null at /c, string "d" at /d and 2 more',
    ],
  ])('%j', (more, expected) => {
    expect(text(valid(more))).toBe(`rejected, but Plaid may send this: ${expected}`);
  });

  test('for an open enumeration', () => {
    expect(text(faulty(NEWER, { list: 'falseRejects', said: REJECTED }))).toMatch(
      /^rejected, but an open enumeration may have it: at \/metadata\/country_codes\/0 expected one of \d+ known values, received string "XX"/,
    );
  });
});

test('a crash is told in its own words', () => {
  expect(
    text(valid({ created_at: null }, { list: 'crashes', code: 'valid-payload', said: CRASHED })),
  ).toBe('threw: TypeError: no; null at /created_at');
});

describe('advice says who allows it', () => {
  test.each<[Discrepancy['code'], object, string]>([
    [
      'leap-second',
      { created_at: '2016-12-31T23:59:60Z' },
      'rejected; RFC 3339 section 5.7 allows leap seconds: string "2016-12-31T23:59:60Z" at /created_at',
    ],
    [
      'lower-case-date-time',
      { created_at: '2016-12-31t23:59:59Z' },
      'rejected; RFC 3339 section 5.6 allows t and z: string "2016-12-31t23:59:59Z" at /created_at',
    ],
    [
      'year-0000',
      { created_at: '0000-12-31T23:59:59Z' },
      'rejected; RFC 3339 section 5.6 allows the year 0000: string "0000-12-31T23:59:59Z" at /created_at',
    ],
    [
      'deep-nesting',
      { deep: [[]] },
      'rejected; JSON sets no bound to nesting, but readers may (RFC 8259 section 9): array of 1 item at /deep',
    ],
  ])('%s', (code, more, expected) => {
    expect(text(valid(more, { list: 'advice', code, said: REJECTED }))).toBe(expected);
  });

  test('or that upstream adds values', () => {
    expect(text(faulty(NEWER, { list: 'advice', said: ACCEPTED }))).toMatch(
      /^accepted; upstream adds values without notice: at \/metadata\/country_codes\/0 expected /,
    );
  });
});

test('how a payload was rejected is said, where that may explain it', () => {
  const how = 'with 404 (check the path and the credentials)';
  const said = { kind: 'rejected', how } as const;
  expect(text(valid({}, { list: 'falseRejects', code: 'valid-payload', said }))).toBe(
    'rejected with 404 (check the path and the credentials), but Plaid may send this: nothing about it is notable; strings are "a", lists empty',
  );
});

describe("of a user's own payload no credential is told", () => {
  const token = 'link-production-0123456789-abcdef';
  const own = { link_token: token, user_id: token, password: 'hunter2hunter2', other: 'shown' };
  const crash: Crash = { kind: 'crashed', cause: 'died', message: `bad token ${token}` };

  test.each<[string, Discrepancy]>([
    ['rejected', valid(own)],
    ['crashed', valid(own, { list: 'crashes', code: 'valid-payload', said: crash })],
    ['advised', valid(own, { list: 'advice', code: 'leap-second', said: crash })],
    [
      'accepted',
      faulty({ code: 'wrong-type', path: '/link_token', mistake: 'of the corpus', after: [token] }),
    ],
    [
      'accepted, with the token in a place for something else',
      faulty({
        code: 'bad-date-time',
        path: '/created_at',
        mistake: 'of the corpus',
        after: token,
      }),
    ],
    [
      'accepted, as a text',
      faulty({
        code: 'wrong-type',
        path: '',
        mistake: 'of the corpus',
        after: JSON.stringify(own),
      }),
    ],
  ])('%s', (_what, discrepancy) => {
    expect(text(discrepancy, 'a.json')).not.toMatch(/0123456789|hunter2/);
  });

  test('and the rest is', () => {
    expect(text(valid(own), 'a.json')).toBe(
      'rejected, but Plaid may send this: with string (masked) at /link_token, string (masked) at /user_id, string (masked) at /password, string "shown" at /other',
    );
  });
});
