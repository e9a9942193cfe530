import { expect, test } from 'vitest';
import {
  EVIL_TEXTS,
  HIT_HERE,
  hostileDrift,
  SAMPLE_DRIFT,
} from '../../../test/drift/sample-drift.ts';
import { driftJson } from './json.ts';

test('the whole result can be read back, in order, and it ends with a newline', () => {
  const { from, to, changes, versions } = SAMPLE_DRIFT;
  const text = driftJson({ ...SAMPLE_DRIFT, here: HIT_HERE });
  const read = JSON.parse(text);
  expect(read).toEqual({ from, to, changes, moved: [], ...HIT_HERE, versions });
  expect(Object.keys(read)).toEqual([
    ...['from', 'to', 'changes', 'moved'],
    ...['interactions', 'fixtures', 'laws', 'validator', 'untold', 'versions'],
  ]);
  expect(Object.keys(read.changes[0])).toEqual([
    ...['code', 'level', 'schema', 'property', 'value', 'from', 'to'],
  ]);
  expect(read.changes[1]).toMatchObject({ from: null, to: { line: 40, column: 7 } });
  expect(text).toMatch(/\n}\n$/);
});

test.each(EVIL_TEXTS)('for any names: %.20j', (evil) => {
  const result = hostileDrift(evil);
  const text = driftJson(result);
  expect(JSON.parse(text).changes).toEqual(result.changes);
  expect(text).not.toContain('\u001b');
});
