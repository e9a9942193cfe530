import { expect, test } from 'vitest';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { placedError } from './placed-error.ts';
import { readOpenApiText } from './read-openapi-text.ts';

const TEXT = readOpenApiText('a:\n  b: { $dynamicRef: x }\n', 'x.yml');

test('what the model cannot say is named with line and column', () => {
  const error = new UnsupportedSchemaError('/a/b/$dynamicRef', 'the keyword "$dynamicRef"');
  expect(placedError(error, TEXT)).toEqual(
    new InputError(
      'x.yml has the keyword "$dynamicRef" at line 2, column 21; mend it in a copy of the document, or take it out',
    ),
  );
});

test('any other error stays as it is', () => {
  const error = new Error('another');
  expect(placedError(error, TEXT)).toBe(error);
});
