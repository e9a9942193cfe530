import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { functionSubject } from '../../subjects/function-subject.ts';
import type { Expectations } from '../../subjects/oracles.ts';
import type { Labelled } from '../discrepancy.ts';
import { classify } from './classify.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));
const DEMANDS: Expectations = { of: 'validator', enums: null };

function valid(more: object): Labelled {
  return { id: 0, valid: true, payload: { ...ordinary, ...more }, fault: null };
}

function ask(judge: (text: string) => boolean, labelled: Labelled, expectations = DEMANDS) {
  const subject = functionSubject((payload) => judge(JSON.stringify(payload)));
  return classify({ subject, expectations, components }, labelled);
}

function deep(levels: number): JsonValue {
  let list: JsonValue = [];
  for (let level = 1; level < levels; level++) list = [list];
  return list;
}

const LEAP = '2016-12-31T23:59:60Z';
const LOWER = '2024-01-31t12:34:56Z';
const refusesLeap = (text: string) => !text.includes(':60');

describe('who does what it should is no discrepancy', () => {
  test.each<[string, Labelled]>([
    ['valid', valid({})],
    ['with a leap second', valid({ created_at: LEAP })],
  ])('%s', async (_what, labelled) => {
    expect(await ask(() => true, labelled)).toBeNull();
  });
});

test('who refuses a valid payload is told so', async () => {
  const labelled = valid({ created_at: null });
  expect(await ask((text) => !text.includes('null'), labelled)).toEqual({
    list: 'falseRejects',
    code: 'valid-payload',
    ...labelled,
    said: { kind: 'rejected' },
  });
});

describe('who refuses a disputed form alone is advised', () => {
  test.each<[string, object, (text: string) => boolean]>([
    ['leap-second', { created_at: LEAP }, refusesLeap],
    ['lower-case-date-time', { expiration: LOWER }, (text) => !/\dt\d/.test(text)],
    ['year-0000', { expiration: '0000-01-01T00:00:00Z' }, (text) => !text.includes('"0000-')],
    ['deep-nesting', { deep: deep(2000) }, (text) => !text.includes('['.repeat(1000))],
  ])('%s', async (code, more, judge) => {
    const discrepancy = await ask(judge, valid(more));
    expect(discrepancy).toMatchObject({
      list: 'advice',
      code,
      ...{ valid: true, fault: null },
    });
  });

  test('and who crashes on it, too', async () => {
    const judge = (text: string) => {
      if (!refusesLeap(text)) throw new RangeError('Invalid time value');
      return true;
    };
    expect(await ask(judge, valid({ created_at: LEAP }))).toMatchObject({
      list: 'advice',
      code: 'leap-second',
      said: { kind: 'crashed', cause: 'threw' },
    });
  });
});

test('who refuses leap seconds and null is told of the null, in a payload without a leap second', async () => {
  const judge = (text: string) => refusesLeap(text) && !text.includes('null');
  const discrepancy = await ask(judge, valid({ created_at: LEAP, expiration: null }));
  expect(discrepancy).toMatchObject({ list: 'falseRejects', code: 'valid-payload' });
  expect(discrepancy?.payload).toEqual({
    ...ordinary,
    created_at: '2016-12-31T23:59:59Z',
    expiration: null,
  });
  // And where only the leap second is there, it is advised about that.
  expect(await ask(judge, valid({ created_at: LEAP }))).toMatchObject({ list: 'advice' });
});

test('who refuses fractions is not excused by a leap second that has one', async () => {
  const discrepancy = await ask(
    (text) => !/:\d\d\.\d/.test(text),
    valid({ created_at: '2016-12-31T23:59:60.5Z' }),
  );
  expect(discrepancy).toMatchObject({ list: 'falseRejects', code: 'valid-payload' });
});

describe('of several disputed forms', () => {
  const all = valid({ created_at: LEAP, expiration: LOWER, deep: deep(2000) });

  test('the one that is refused is told, alone in its payload', async () => {
    const discrepancy = await ask((text) => !/\dt\d/.test(text), all);
    expect(discrepancy).toMatchObject({ list: 'advice', code: 'lower-case-date-time' });
    expect(discrepancy?.payload).toEqual({
      ...ordinary,
      created_at: '2016-12-31T23:59:59Z',
      expiration: LOWER,
      deep: null,
    });
  });

  test('of one date-time, too', async () => {
    const discrepancy = await ask(
      (text) => !/\dt\d/.test(text),
      valid({ created_at: '2016-12-31t23:59:60Z' }),
    );
    expect(discrepancy).toMatchObject({ list: 'advice', code: 'lower-case-date-time' });
    expect(discrepancy?.payload).toMatchObject({ created_at: '2016-12-31t23:59:59Z' });
  });

  test('that are too much together, the first is told, and the payload has them all', async () => {
    const discrepancy = await ask((text) => refusesLeap(text) || !/\dt\d/.test(text), all);
    expect(discrepancy).toMatchObject({ list: 'advice', code: 'leap-second', ...all });
  });

  test('each payload that is asked is valid', async () => {
    const asked: unknown[] = [];
    const subject = functionSubject((payload) => asked.push(payload) < 0);
    await classify({ subject, expectations: DEMANDS, components }, all);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((payload) => !isLinkTokenGetResponse(payload))).toEqual([]);
  });
});

describe('of faulty payloads', () => {
  const fault = { mistake: 'a mistake', before: null } as const;

  test('who takes one is told so, whatever else it has', async () => {
    const labelled: Labelled = {
      id: 0,
      valid: false,
      payload: { ...ordinary, created_at: LEAP, expiration: 7 },
      fault: { ...fault, code: 'wrong-type', path: '/expiration', after: 7 },
    };
    expect(await ask(() => true, labelled)).toMatchObject({
      list: 'falseAccepts',
      code: 'wrong-type',
      ...labelled,
    });
    expect(await ask(() => false, labelled)).toBeNull();
  });

  test('who crashes on one crashes, unless it is for a disputed form beside the fault', async () => {
    const labelled: Labelled = {
      id: 0,
      valid: false,
      payload: { ...ordinary, created_at: LEAP, expiration: 7 },
      fault: { ...fault, code: 'wrong-type', path: '/expiration', after: 7 },
    };
    const crashing = (crashes: (text: string) => boolean) => (text: string) => {
      if (crashes(text)) throw new Error('no');
      return !text.includes(':7');
    };
    expect(
      await ask(
        crashing((text) => text.includes(':7')),
        labelled,
      ),
    ).toMatchObject({
      list: 'crashes',
      code: 'wrong-type',
    });
    expect(
      await ask(
        crashing((text) => text.includes(':60')),
        labelled,
      ),
    ).toMatchObject({
      list: 'advice',
      code: 'leap-second',
    });
  });

  test('a fault that looks like a disputed form is a fault', async () => {
    const never = '2024-01-31T12:00:60Z';
    const labelled: Labelled = {
      id: 0,
      valid: false,
      payload: { ...ordinary, created_at: never },
      fault: { ...fault, code: 'bad-date-time', path: '/created_at', after: never },
    };
    expect(await ask(() => true, labelled)).toMatchObject({ list: 'falseAccepts' });
    const crash = (text: string) => {
      if (text.includes(':60')) throw new Error('no');
      return true;
    };
    expect(await ask(crash, labelled)).toMatchObject({ list: 'crashes', code: 'bad-date-time' });
  });

  test('who crashes on one for something else is told of that, in a payload without the fault', async () => {
    const metadata = { ...ordinary['metadata'], country_codes: ['XX'] };
    const labelled: Labelled = {
      id: 0,
      valid: false,
      payload: { ...ordinary, expiration: null, metadata },
      fault: {
        ...{ code: 'unknown-enum-value', mistake: 'new', path: '/metadata/country_codes/0' },
        ...{ before: 'US', after: 'XX' },
      },
    };
    const crash = (text: string) => {
      if (text.includes('"expiration":null')) throw new Error('no');
      return true;
    };
    expect(await ask(crash, labelled)).toMatchObject({
      ...{ list: 'crashes', code: 'valid-payload' },
      ...{ valid: true, fault: null },
    });
  });

  test('a value that upstream may add is advised about, unless it is said what is meant', async () => {
    const payload = { ...ordinary, metadata: { ...ordinary['metadata'], country_codes: ['XX'] } };
    const path = '/metadata/country_codes/0';
    expect(valueAt(payload, path)).toBe('XX');
    const labelled: Labelled = {
      id: 0,
      valid: false,
      payload,
      fault: { ...fault, code: 'unknown-enum-value', path, after: 'XX' },
    };
    expect(await ask(() => true, labelled)).toMatchObject({
      list: 'advice',
      code: 'unknown-enum-value',
    });
    const open: Expectations = { of: 'validator', enums: 'open' };
    expect(await ask(() => true, labelled, open)).toBeNull();
    expect(await ask(() => false, labelled, open)).toMatchObject({ list: 'falseRejects' });
  });
});
