import { expect, test } from 'vitest';
import { schemaOf } from './carried-schema.ts';
import { componentsOf } from './revision-schema.ts';
import { schemas } from './revisions/schemas.ts';
import { readSchema } from './schema/read-schema.ts';

test.each(['1.394.0', '1.697.4'] as const)(
  'the schema of %s is in the normal form already',
  (revision) => {
    const { $defs, $ref } = schemas[revision];
    const options = { dialect: 'json-schema', side: 'response', name: 'Response' } as const;
    expect(readSchema({ $defs, $ref }, '', options)).toMatchObject(schemaOf(revision));
  },
);

test('a schema is read once for each revision', () => {
  expect(componentsOf('1.697.4')).toBe(componentsOf('1.697.4'));
  expect(componentsOf('1.394.0')).not.toBe(componentsOf('1.697.4'));
  expect(componentsOf('1.394.0').has('PlaidError')).toBe(false);
  expect(componentsOf('1.697.4').has('PlaidError')).toBe(true);
});
