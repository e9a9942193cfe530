import { expect, test } from 'vitest';
import type { CompiledValidator } from './compiled-validator.ts';
import { countTaken, countValid, errorsBy, isTaken, remembering, unionErrors } from './judged.ts';
import type { Alternative } from './schema/alternatives.ts';
import type { RawError } from './schema-error.ts';

const ALTERNATIVE: Alternative = { types: ['object'], tags: {} };

/** Takes texts, and counts how often it is asked. */
function textsOnly(): { readonly isText: CompiledValidator; readonly asked: () => number } {
  let asked = 0;
  const isText: CompiledValidator = (value) => {
    asked++;
    const errors: readonly RawError[] = [
      {
        ...{ instancePath: '', schemaPath: 'Text/type', data: value },
        ...{ keyword: 'type', params: { type: 'string' } },
      },
    ];
    isText.errors = typeof value === 'string' ? null : errors;
    return typeof value === 'string';
  };
  return { isText, asked: () => asked };
}

test('a schema takes a value, and so many of a list', () => {
  const { isText } = textsOnly();
  expect([isTaken(isText, 'a'), isTaken(isText, 1)]).toEqual([true, false]);
  expect(countTaken(isText, ['a', 1, 'b'])).toBe(2);
  expect(countValid(isText, ['a', 1, 'b'])).toBe(2);
  expect(errorsBy(isText, 'a')).toBe(null);
});

test('a validator that says no and not why has said nothing', () => {
  expect(errorsBy(() => false, 1)).toBe(null);
});

test('a value is judged once while findings are made, and forgotten then', () => {
  const { isText, asked } = textsOnly();
  const value = { token: 'a' };
  const [inner, outer] = remembering(() => {
    isTaken(isText, value);
    return [remembering(() => isTaken(isText, value)), errorsBy(isText, value)];
  });
  expect(inner).toBe(false);
  expect(outer).toMatchObject([{ schemaPath: 'Text/type', data: value }]);
  expect(asked()).toBe(2);
  expect(isText.errors).toMatchObject([{ data: undefined }]);
});

test('errors can be given another place without changing what is remembered', () => {
  const { isText } = textsOnly();
  remembering(() => {
    const [error] = errorsBy(isText, 1) ?? [];
    if (error !== undefined) error.instancePath = '/a';
    expect(errorsBy(isText, 1)).toMatchObject([{ instancePath: '' }]);
  });
});

test('a union leaves one error', () => {
  const { isText } = textsOnly();
  const union = (value: unknown) =>
    unionErrors(value, 'anyOf', 'Root/anyOf', [ALTERNATIVE, ALTERNATIVE], [isText, isText]);
  expect(union('a')).toBe(null);
  expect(union({})).toMatchObject([
    { instancePath: '', schemaPath: 'Root/anyOf', keyword: 'anyOf', params: { kind: 'none' } },
  ]);
});

test('of several alternatives the nearest has the fewest faults', () => {
  const failing = (...paths: readonly string[]): CompiledValidator =>
    Object.assign(() => false, {
      errors: paths.map((instancePath): RawError => {
        const keyword = { keyword: 'type', params: { type: 'string' } } as const;
        return { instancePath, schemaPath: 'Text/type', data: 1, ...keyword };
      }),
    });
  const validators = [failing('/a', '/b'), failing('/c'), failing('/d')];
  const alternatives = [ALTERNATIVE, ALTERNATIVE, ALTERNATIVE];
  expect(unionErrors({}, 'oneOf', 'Root/oneOf', alternatives, validators)).toMatchObject([
    { params: { kind: 'none', count: 3, nearest: { instancePath: '/c' } } },
  ]);
});
