import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHANGE_CODES, type Change } from '../../schema-changes/change.ts';
import { hitLaws } from './impact.ts';

const changeOf = (code: Change['code'], property = 'webhook'): Change => ({
  ...{ code, level: 'info', schema: 'LinkTokenGetResponse', property, value: null },
  ...{ from: null, to: null },
});

test.each(CHANGE_CODES)('%s concerns some law', (code) => {
  const laws = hitLaws([changeOf(code)]);

  expect(laws.length).toBeGreaterThan(0);
  for (const { law, places } of laws) {
    const file = `${import.meta.dirname}/../../../properties/${law}.property.test.ts`;
    expect(existsSync(file), file).toBe(true);
    expect(places).toEqual(['LinkTokenGetResponse webhook']);
  }
});

test('timestamps have a law of their own, and no changes concern no law', () => {
  const laws = hitLaws([changeOf('became-nullable', 'created_at')]).map(({ law }) => law);
  expect(laws).toContain('timestamps-are-null-or-date-times');
  expect(hitLaws([])).toEqual([]);
});
