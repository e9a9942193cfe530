import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import type { Fault } from '../../../test-utils/faults/fault.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import type { Expectations } from '../../subjects/oracles.ts';
import type { Judgement, Subject } from '../../subjects/subject.ts';
import { classify } from '../classify/classify.ts';
import type { Discrepancy, Labelled } from '../discrepancy.ts';
import { shrinkDiscrepancy } from './shrink.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));
const expectations: Expectations = { of: 'validator', enums: null };
const ACCEPTED: Judgement = { kind: 'accepted' };
const REJECTED: Judgement = { kind: 'rejected' };

const large = {
  ...ordinary,
  link_token: 'link-sandbox-1',
  expiration: null,
  user_id: 'user',
  link_sessions: [1, 2, 3].map((n) => ({ link_session_id: `session ${n}`, finished_at: null })),
  other: [1, 2, 3],
};

/** Examines, then shrinks, and counts the questions that the shrinking takes. */
async function shrunk(
  judge: (payload: JsonValue, asked: number) => Judgement,
  labelled: Labelled = { id: 0, valid: true, payload: large, fault: null },
) {
  let asked = 0;
  const subject: Subject = {
    judge: async (payload) => judge(payload, asked++),
    close: async () => {},
  };
  const ask = (one: Labelled) => classify({ subject, expectations, components }, one);
  const discrepancy = await ask(labelled);
  if (discrepancy === null) throw new Error('it is no discrepancy');
  const first = asked;
  const options = { ask, components, isExplained: () => false };
  const result = await shrinkDiscrepancy(discrepancy, options);
  return { ...result, discrepancy: result.discrepancy, first: discrepancy, asked: asked - first };
}

const payloadOf = ({ payload }: Discrepancy): JsonValue => payload;
const hasNull = (payload: JsonValue) => valueAt(payload, '/expiration') === null;

describe('of a valid payload', () => {
  test('what does not matter is gone, and what the subject said of the smallest is told', async () => {
    const { discrepancy, isRepeatable } = await shrunk((payload) =>
      hasNull(payload)
        ? { kind: 'crashed', cause: 'threw', message: JSON.stringify(payload) }
        : ACCEPTED,
    );
    expect(isRepeatable).toBe(true);
    expect(payloadOf(discrepancy)).toEqual({ ...ordinary, expiration: null });
    expect(discrepancy).toMatchObject({
      list: 'crashes',
      code: 'valid-payload',
      said: { message: JSON.stringify(payloadOf(discrepancy)) },
    });
  });

  test('it stays the same discrepancy: no other kind of crash, and no rejection instead', async () => {
    const { discrepancy } = await shrunk((payload) => {
      if (!hasNull(payload)) return REJECTED;
      const cause = valueAt(payload, '/user_id') === undefined ? 'rubbish' : 'threw';
      return { kind: 'crashed', cause, message: 'no' };
    });
    expect(discrepancy).toMatchObject({ said: { cause: 'threw' } });
    expect(payloadOf(discrepancy)).toEqual({ ...ordinary, expiration: null, user_id: 'a' });
  });

  test('advice stays advice about the same', async () => {
    const payload = { ...large, expiration: '2016-12-31T23:59:60Z' };
    const { discrepancy } = await shrunk(
      (one) => (JSON.stringify(one).includes(':60Z') ? REJECTED : ACCEPTED),
      { id: 0, valid: true, payload, fault: null },
    );
    expect(discrepancy).toMatchObject({ list: 'advice', code: 'leap-second' });
    expect(payloadOf(discrepancy)).toEqual({ ...ordinary, expiration: '2016-12-31T23:59:60Z' });
  });
});

test('a fault stays, told by its place in the smallest payload', async () => {
  const sessions = large.link_sessions.with(2, Object({ link_session_id: 7 }));
  const fault: Fault = {
    code: 'wrong-type',
    mistake: 'a number',
    path: '/link_sessions/2/link_session_id',
    before: 'a',
    after: 7,
  };
  const labelled: Labelled = {
    ...{ id: 0, valid: false, fault },
    payload: { ...large, link_sessions: sessions },
  };
  const { discrepancy } = await shrunk(() => ACCEPTED, labelled);
  expect(discrepancy.fault).toEqual({
    ...fault,
    path: '/link_sessions/0/link_session_id',
  });
  expect(payloadOf(discrepancy)).toEqual({ ...ordinary, link_sessions: [{ link_session_id: 7 }] });
});

test('who says otherwise when asked again is not repeatable, and not asked any further', async () => {
  const { discrepancy, first, isRepeatable, asked } = await shrunk((_, n) =>
    n === 0 ? REJECTED : ACCEPTED,
  );
  expect(isRepeatable).toBe(false);
  expect(discrepancy).toBe(first);
  expect(asked).toBe(1);
});

describe('it ends', () => {
  test('after 400 questions and those that go with them', async () => {
    const texts = Array.from({ length: 500 }, (_, n) => [`key ${n}`, n]);
    const payload = { ...ordinary, ...Object.fromEntries(texts) };
    const { asked } = await shrunk(
      (one) => (Object.keys(Object(one)).length > 450 ? REJECTED : ACCEPTED),
      { id: 0, valid: true, payload, fault: null },
    );
    // One to see it again, 400 to shrink it, and as many as it takes to find what is to blame.
    expect(asked).toBeLessThanOrEqual(401 + 122);
  });

  const HUNG: Judgement = { kind: 'crashed', cause: 'hung', message: 'no answer' };

  test('of hangs after thirteen, as each costs its time limit', async () => {
    let hangs = 0;
    const sessions = Array.from({ length: 30 }, () => ({ link_session_id: 'a', exit: {} }));
    const { isRepeatable } = await shrunk(
      (payload) => {
        if (valueAt(payload, '/link_sessions/0') === undefined) return ACCEPTED;
        hangs++;
        return HUNG;
      },
      { id: 0, valid: true, payload: { ...ordinary, link_sessions: sessions }, fault: null },
    );
    expect(isRepeatable).toBe(true);
    // One that is examined, one to see it again.
    expect(hangs).toBeLessThanOrEqual(2 + 12);
  });

  test('and finds what alone makes it hang by five hangs', async () => {
    let hangs = 0;
    const { discrepancy, culprits } = await shrunk((payload) => {
      if (!hasNull(payload)) return ACCEPTED;
      hangs++;
      return HUNG;
    });
    expect(culprits).toMatchObject([{ path: '/expiration', value: null }]);
    expect(payloadOf(discrepancy)).toEqual({ ...ordinary, expiration: null });
    expect(hangs).toBeLessThanOrEqual(5);
  });
});
