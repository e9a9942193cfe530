import { expect, test } from 'vitest';
import type { Judgement } from '../../subjects/subject.ts';
import { hung } from '../../subjects/subject.ts';
import type { Labelled } from '../discrepancy.ts';
import { AskedSubject } from './asked-subject.ts';

const faulty = (code: 'wrong-type' | 'bad-uri'): Labelled => ({
  ...{ id: 1, valid: false, payload: {} },
  fault: { code, mistake: 'a mistake', path: '', before: {}, after: 7 },
});
const ANSWERED: Judgement = { kind: 'rejected' };

function watching(...said: readonly Judgement[]) {
  const left = [...said];
  const subject = { judge: async () => left.shift() ?? ANSWERED, close: async () => {} };
  return new AskedSubject(subject, () => false);
}

test('two minutes of hangs are enough, and what is left is counted', async () => {
  const watch = watching(hung(30_000), ANSWERED, ...Array.from({ length: 3 }, () => hung(30_000)));
  for (const isEnough of [false, false, false, false, true]) {
    await watch.judge({});
    expect(watch.problem(7) !== null).toBe(isEnough);
  }
  expect(watch.problem(7)).toMatch(/^it hung for 120 seconds altogether, so 7 payloads were not/);
});

test('who is given more time for an answer may hang four times', async () => {
  const watch = watching(...Array.from({ length: 4 }, () => hung(100_000)));
  for (let hang = 1; hang <= 4; hang++) {
    await watch.judge({});
    expect(watch.problem(7) !== null).toBe(hang === 4);
  }
});

test('who hung at five payloads of a kind and answered none is asked no more of them', () => {
  const watch = watching();
  for (let hang = 0; hang < 5; hang++) {
    expect(watch.isWorthAsking(faulty('wrong-type'))).toBe(true);
    watch.judged(faulty('wrong-type'), hung(500));
  }
  expect(watch.isWorthAsking(faulty('wrong-type'))).toBe(false);
  expect(watch.isWorthAsking(faulty('bad-uri'))).toBe(true);
  expect(watch.isWorthAsking({ id: 2, valid: true, payload: {}, fault: null })).toBe(true);
  expect(watch.unasked).toBe(1);
});

test('who answered one of a kind is asked all of them', () => {
  const watch = watching();
  watch.judged(faulty('wrong-type'), ANSWERED);
  for (let hang = 0; hang < 20; hang++) watch.judged(faulty('wrong-type'), hung(500));
  expect(watch.isWorthAsking(faulty('wrong-type'))).toBe(true);
});
