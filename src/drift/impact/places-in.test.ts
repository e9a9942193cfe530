import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readResponse } from '../../schema-changes/read-response.ts';
import { carriedFile } from '../inputs.ts';
import { placeOf, placesIn } from './places-in.ts';

const document = readResponse(readFileSync(carriedFile('1.697.4'), 'utf8'), '1.697.4');

test('a place is a component, and a property of it', () => {
  expect(placeOf({ schema: 'Products', property: '' })).toBe('Products');
  expect(placeOf({ schema: 'A', property: 'b[].c' })).toBe('A b[].c');
});

test('the key that leads to a component comes before it, and undocumented keys have no place', () => {
  const payload = { metadata: { initial_products: ['auth'], other: [1] }, more: { a: null } };

  expect(placesIn(document, payload)).toEqual([
    { place: 'LinkTokenGetResponse', path: '' },
    { place: 'LinkTokenGetResponse metadata', path: '/metadata' },
    { place: 'LinkTokenGetMetadataResponse', path: '/metadata' },
    { place: 'LinkTokenGetMetadataResponse initial_products', path: '/metadata/initial_products' },
    {
      place: 'LinkTokenGetMetadataResponse initial_products[]',
      path: '/metadata/initial_products/0',
    },
    { place: 'Products', path: '/metadata/initial_products/0' },
  ]);
});
