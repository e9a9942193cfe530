import { describe, expect, test } from 'vitest';
import type { SchemaFindingCode } from '../../contracts/finding.ts';
import type { Expectations } from '../subjects/oracles.ts';
import type { Judgement } from '../subjects/subject.ts';
import { type DiscrepancyList, isAsked, listOf } from './discrepancy.ts';

const ACCEPTED: Judgement = { kind: 'accepted' };
const REJECTED: Judgement = { kind: 'rejected' };
const CRASHED: Judgement = { kind: 'crashed', cause: 'threw', message: 'Error: no' };

const VALID = labelled(null);
const FAULTY = labelled('missing-key');
const NEWER = labelled('unknown-enum-value');

type Row = readonly [
  of: Expectations['of'],
  enums: Expectations['enums'],
  payload: typeof VALID,
  accepted: DiscrepancyList | null,
  rejected: DiscrepancyList | null,
  crashed: DiscrepancyList | null,
];

const table: readonly Row[] = [
  ['validator', null, VALID, null, 'falseRejects', 'crashes'],
  ['validator', 'closed', VALID, null, 'falseRejects', 'crashes'],
  ['validator', 'open', VALID, null, 'falseRejects', 'crashes'],
  ['validator', null, FAULTY, 'falseAccepts', null, 'crashes'],
  ['validator', 'closed', FAULTY, 'falseAccepts', null, 'crashes'],
  ['validator', 'open', FAULTY, 'falseAccepts', null, 'crashes'],
  // Upstream adds values without notice: who takes them is advised, unless it is said what is meant.
  ['validator', null, NEWER, 'advice', null, 'advice'],
  ['validator', 'closed', NEWER, 'falseAccepts', null, 'crashes'],
  ['validator', 'open', NEWER, null, 'falseRejects', 'crashes'],
  ['handler', null, VALID, null, null, 'crashes'],
  ['handler', 'closed', VALID, null, null, 'crashes'],
  ['handler', 'open', VALID, null, null, 'crashes'],
  ['handler', null, NEWER, null, null, 'advice'],
  ['handler', 'open', NEWER, null, null, 'crashes'],
];

describe.each(table)('%s, enums %j, %j', (of, enums, payload, accepted, rejected, crashed) => {
  test.each([
    [ACCEPTED, accepted],
    [REJECTED, rejected],
    [CRASHED, crashed],
  ])('%j: %j', (said, expected) => {
    expect(listOf(payload, said, { of, enums })).toBe(expected);
  });
});

describe('a validator is asked everything, a handler what Plaid may send', () => {
  test.each([null, 'closed', 'open'] as const)('enums %j', (enums) => {
    for (const payload of [VALID, FAULTY, NEWER]) {
      expect(isAsked(payload, { of: 'validator', enums })).toBe(true);
    }
    expect(isAsked(VALID, { of: 'handler', enums })).toBe(true);
    expect(isAsked(FAULTY, { of: 'handler', enums })).toBe(false);
    expect(isAsked(NEWER, { of: 'handler', enums })).toBe(enums !== 'closed');
  });
});

function labelled(code: SchemaFindingCode | null) {
  const fault = { mistake: 'a mistake', path: '/a', before: 1, after: 2 };
  return { valid: code === null, fault: code === null ? null : { ...fault, code } };
}
