import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Fate, type MutantOutcome, resultOf } from '../../schema-mutants/judge-mutants.ts';
import {
  type RevisionMutantsOptions,
  type RevisionMutantsRun,
  runRevisionMutants,
} from '../../schema-mutants/run-revision-mutants.ts';
import { mutantPath, mutantsJson, mutantsText, scoreText } from './text.ts';

const PLAIN = picocolors.createColors(false);
const COLORED = picocolors.createColors(true);
const OPTIONS: RevisionMutantsOptions = { revision: '1.394.0', seed: 7, payloads: 40, pairs: 0 };

const KILLED: Fate = { kind: 'killed', by: 3 };
const SURVIVED: Fate = { kind: 'survived' };
const equivalent = (reason: string): Fate => ({ kind: 'equivalent', reason });

function outcome(fate: Fate, index: number): MutantOutcome {
  const id = `Products/enum/${index}: drop "p${index}"`;
  const keyword = `/enum/${index}`;
  const mutant = { id, component: 'Products', pointer: '', keyword, changed: {} };
  return { id, mutants: [{ ...mutant, operator: 'drop-enum-value' }], fate };
}

function textOf(
  fates: readonly Fate[],
  options: Partial<RevisionMutantsOptions> = {},
  colors = PLAIN,
  swapsLeftOut = 0,
) {
  const run: RevisionMutantsRun = {
    ...resultOf(fates.map(outcome)),
    options: { ...OPTIONS, ...options },
    payloads: [],
    swapsLeftOut,
  };
  return mutantsText(run, colors);
}

test('swapped references that were left out are counted', () => {
  expect(textOf([KILLED], {}, PLAIN, 12)).toContain('without 12 swapped references');
  expect(textOf([KILLED])).not.toContain('swapped references');
});

test('all killed: counts and the score', () => {
  expect(textOf([KILLED, KILLED])).toBe(
    [
      '2 mutants of 1.394.0, 40 payloads of seed 7',
      '  killed           2',
      '  equivalent       0',
      '  survived         0',
      'score 100 %: killed mutants among those that are not equivalent',
    ].join('\n'),
  );
});

test('equivalent ones are counted by their reason, the most frequent first', () => {
  const text = textOf([equivalent('a'), KILLED, equivalent('b'), equivalent('b')]);
  expect(text).toContain('  equivalent       3, which no payload can tell apart:\n');
  expect(text).toMatch(/^ +2 {2}b\n +1 {2}a\n/m);
  expect(text).toContain('score 100 %');
});

test('a survivor is named with its place, and the command to replay it follows', () => {
  const text = textOf([KILLED, SURVIVED, KILLED]);
  expect(text).toContain('  survived         1, which no payload noticed:\n');
  expect(text).toContain('    Products/enum/1: drop "p1"\n      #/$defs/Products/enum/1\n');
  expect(text).toContain(
    '-> npx link-token-contract mutants --revision 1.394.0 --seed 7 --payloads 80\n',
  );
  expect(text).toContain('score 66.66 %');
});

test('pairs are named as such, and replayed as such', () => {
  const text = textOf([SURVIVED], { pairs: 9 });
  expect(text).toContain('1 pairs of mutants of 1.394.0');
  expect(text).toContain('--payloads 80 --pairs 9\n');
});

test('of many survivors twenty are shown, and the others counted', () => {
  const text = textOf(Array(23).fill(SURVIVED));
  expect(text.match(/drop "p\d+"/g)).toHaveLength(20);
  expect(text).toContain('    and 3 more (--format json has all)\n');
  expect(textOf(Array(20).fill(SURVIVED))).not.toContain('more (');
});

test('a score is never rounded up', () => {
  expect(scoreText(99.9999)).toBe('99.99');
  expect(scoreText(100)).toBe('100');
  expect(scoreText(0)).toBe('0');
});

test('colours change nothing else, and differ for good and bad', () => {
  for (const fates of [[KILLED], [KILLED, SURVIVED, equivalent('a')]]) {
    const colored = textOf(fates, {}, COLORED);
    expect(stripVTControlCharacters(colored)).toBe(textOf(fates));
    expect(colored).not.toBe(textOf(fates));
  }
  expect(textOf([KILLED], {}, COLORED)).toContain(
    COLORED.green('score 100 %: killed mutants among those that are not equivalent'),
  );
  expect(textOf([SURVIVED], {}, COLORED)).toContain(
    COLORED.red('score 0 %: killed mutants among those that are not equivalent'),
  );
});

const RUN_OPTIONS = { revision: '1.394.0', seed: 1, payloads: 60, pairs: 0 } as const;

describe('the JSON', () => {
  test('has the fixed shape, and includes every mutant', () => {
    const run = runRevisionMutants(RUN_OPTIONS);
    const text = mutantsJson(run);
    const { total, killed, equivalent, survived, score, swapsLeftOut, ...rest } = JSON.parse(text);
    expect(Object.keys(JSON.parse(text))).toEqual([
      ...['total', 'killed', 'equivalent', 'survived', 'score', 'swapsLeftOut'],
    ]);
    expect(rest).toEqual({});
    expect(killed + equivalent.length + survived.length).toBe(total);
    expect(score).toBeCloseTo((100 * killed) / (total - equivalent.length));
    expect(survived.length).toBeGreaterThan(0);
    for (const entry of survived) expect(Object.keys(entry)).toEqual(['id', 'path']);
    expect(equivalent.length).toBeGreaterThan(0);
    for (const entry of equivalent) expect(Object.keys(entry)).toEqual(['id', 'reason']);
    expect(text).toMatch(/\n}\n$/);
  });

  test('a path begins with the component and ends with the changed part', () => {
    const { outcomes } = runRevisionMutants({ ...RUN_OPTIONS, payloads: 1 });
    const paths = new Map(outcomes.map((outcome) => [outcome.id, mutantPath(outcome)]));
    expect(paths.get('LinkTokenGetResponse/required/0: drop "link_token"')).toBe(
      '#/$defs/LinkTokenGetResponse/required/0',
    );
    expect(paths.get('LinkTokenGetResponse/properties/metadata/$ref: drop the reference')).toBe(
      '#/$defs/LinkTokenGetResponse/properties/metadata/$ref',
    );
    expect(paths.get('RequestID: not empty')).toBe('#/$defs/RequestID');
  });

  test('a pair has both paths', () => {
    const { outcomes } = runRevisionMutants({ ...RUN_OPTIONS, payloads: 1, pairs: 20 });
    expect(outcomes).toHaveLength(20);
    for (const outcome of outcomes) {
      expect(mutantPath(outcome)).toMatch(/^#\/\$defs\/\S+ \+ #\/\$defs\/\S+$/);
    }
  });
});
