import { expect, test } from 'vitest';
import { runMutants } from '../../schema-mutants/run-mutants.ts';
import { mutantPath, mutantsJson } from './json.ts';

const OPTIONS = { revision: '1.394.0', seed: 1, payloads: 60, pairs: 0 } as const;

test('has the fixed shape, and includes every mutant', () => {
  const run = runMutants(OPTIONS);
  const text = mutantsJson(run);
  const { total, killed, equivalent, survived, score, ...rest } = JSON.parse(text);
  expect(Object.keys(JSON.parse(text))).toEqual([
    ...['total', 'killed', 'equivalent', 'survived', 'score'],
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
  const { outcomes } = runMutants({ ...OPTIONS, payloads: 1 });
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
  const { outcomes } = runMutants({ ...OPTIONS, payloads: 1, pairs: 20 });
  expect(outcomes).toHaveLength(20);
  for (const outcome of outcomes) {
    expect(mutantPath(outcome)).toMatch(/^#\/\$defs\/\S+ \+ #\/\$defs\/\S+$/);
  }
});
