import { expect, test } from 'vitest';
import { componentsOf } from './revision-schema.ts';
import { schemas } from './revisions/schemas.ts';
import { readComponents } from './schema.ts';

test.each(['1.394.0', '1.697.4'] as const)(
  'the components of %s are those of its schema',
  (revision) => {
    expect(componentsOf(revision)).toEqual(readComponents(schemas[revision]));
  },
);

test('a schema is read once for each revision', () => {
  expect(componentsOf('1.697.4')).toBe(componentsOf('1.697.4'));
  expect(componentsOf('1.394.0')).not.toBe(componentsOf('1.697.4'));
  expect(componentsOf('1.394.0').has('PlaidError')).toBe(false);
  expect(componentsOf('1.697.4').has('PlaidError')).toBe(true);
});
