import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import type { Judgement } from '../subjects/subject.ts';
import {
  joinedReach,
  NO_REACH,
  type Reach,
  refuseUnreached,
  withJudgement,
} from './fuzz-result.ts';

const rejected = (status: number): Judgement => ({ kind: 'rejected', status });
const ACCEPTED: Judgement = { kind: 'accepted', status: 200 };
const of = (...said: readonly Judgement[]) => said.reduce(withJudgement, NO_REACH);

describe('a server that answers every valid payload as if it was not reached', () => {
  test.each([401, 403, 404, 405, 415])('with %i is refused, with what to do', (status) => {
    expect(() => refuseUnreached(of(rejected(status), rejected(status)))).toThrow(InputError);
    expect(() => refuseUnreached(of(rejected(status)))).toThrow(
      new RegExp(`every valid payload with ${status} .*: it was not reached; check the path`),
    );
  });

  test('with some of them is, too', () => {
    expect(() => refuseUnreached(of(rejected(404), rejected(401)))).toThrow(/with 401 .* or 404 /);
  });

  test('as a crash, or where a throw is right, is, too', () => {
    const crash: Judgement = { kind: 'crashed', cause: 'rubbish', message: 'no', status: 404 };
    expect(() => refuseUnreached(of(crash, { kind: 'accepted', status: 404 }))).toThrow(InputError);
  });
});

test.each<[string, Reach]>([
  ['nothing was asked', NO_REACH],
  ['it answers once', of(rejected(404), ACCEPTED, rejected(404))],
  ['it refuses otherwise', of(rejected(404), rejected(400))],
  ['it is no server', of({ kind: 'rejected' })],
  ['another part of the campaign was answered', joinedReach([of(rejected(404)), of(ACCEPTED)])],
])('it is not refused where %s', (_, reach) => {
  expect(() => refuseUnreached(reach)).not.toThrow();
});

test('parts that were all not reached are refused together', () => {
  const reach = joinedReach([of(rejected(404)), of(rejected(401)), NO_REACH]);
  expect(reach).toEqual({ reached: false, unreached: [401, 404] });
});
