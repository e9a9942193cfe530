import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { specificationOf } from './specification.ts';

test.each<[JsonValue | undefined, number | null]>([
  [{ pactSpecification: { version: '4.0' } }, 4],
  [{ pactSpecification: { version: '3.0.0' } }, 3],
  [{ 'pact-specification': { version: '2.0.0' } }, 2],
  [{ pactSpecificationVersion: '1.1.0' }, 1],
  [{ pactSpecificationVersion: '4.0' }, 3],
  [{ pactSpecification: { version: '4abc' } }, 3],
  [{ pactSpecification: { version: { toString: 1 } } }, null],
  [{}, null],
  [undefined, null],
  [[], null],
])('%j is of version %j', (metadata, version) => {
  expect(specificationOf(metadata)).toBe(version);
});
