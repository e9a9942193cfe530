import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../json-value.ts';
import type { Definitions, Schema } from './schema.ts';
import { violationsOf } from './violations.ts';

/** `<code> <path> <place in the schema>` of each violation. */
function told(schema: Schema, value: JsonValue, others: Definitions = {}): readonly string[] {
  return violationsOf({ root: 'Root', definitions: { Root: schema, ...others } }, value).map(
    ({ code, path, schemaPath }) => `${code} ${path} ${schemaPath.replace('#/$defs/', '')}`,
  );
}

describe('of the keywords of one place', () => {
  test('a wrong type silences the others', () => {
    const schema: Schema = { type: 'string', enum: ['a'], minimum: 3, multipleOf: 2 };
    expect(told(schema, 1)).toEqual(['wrong-type  Root/type']);
    expect(told(schema, null)).toEqual(['unexpected-null  Root/type']);
  });

  test.each<[Schema, JsonValue, string]>([
    [{ const: 'a', format: 'date', pattern: 'a', minLength: 3 }, 'b', 'wrong-constant  Root/const'],
    [{ enum: ['a'], format: 'date', pattern: 'a' }, 'b', 'unknown-enum-value  Root/enum'],
    [{ format: 'date', pattern: 'a', minLength: 3 }, 'b', 'bad-format  Root/format'],
    [{ pattern: 'a', minLength: 3 }, 'b', 'bad-pattern  Root/pattern'],
    [{ maxLength: 1 }, 'ab', 'wrong-length  Root/maxLength'],
    [{ minimum: 3, multipleOf: 3 }, 2, 'out-of-range  Root/minimum'],
    [{ exclusiveMaximum: 2 }, 2, 'out-of-range  Root/exclusiveMaximum'],
    [{ multipleOf: 0.1 }, 0.35, 'not-a-multiple  Root/multipleOf'],
    [{ minItems: 3, uniqueItems: true }, [1, 1], 'wrong-count  Root/minItems'],
    [{ uniqueItems: true }, [{ a: 1 }, 1, { a: 1 }], 'repeated-item  Root/uniqueItems'],
    [{ minProperties: 1, required: ['a'] }, {}, 'missing-key /a Root/required'],
    [{ minProperties: 1 }, {}, 'wrong-count  Root/minProperties'],
    [
      { propertyNames: { pattern: '^b' }, additionalProperties: false },
      { a: 1 },
      'unexpected-key /a Root/additionalProperties',
    ],
    [{ propertyNames: { pattern: '^b' } }, { a: 1 }, 'bad-key /a Root/propertyNames'],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'missing-key /b Root/dependentRequired'],
    [{ not: {} }, 1, 'forbidden-value  Root/not'],
    [{ allOf: [{ minimum: 2 }, { minimum: 3 }] }, 1, 'out-of-range  Root/allOf/0/minimum'],
  ])('only one speaks: %j of %j', (schema, value, violation) => {
    expect(told(schema, value)).toEqual([violation]);
  });

  test('those of different keys stand beside each other', () => {
    const schema: Schema = {
      ...{ required: ['a', 'b'], properties: { c: { type: 'string' } } },
      ...{ additionalProperties: false, maxProperties: 1 },
    };
    expect(told(schema, { c: 1, d: 1 })).toEqual([
      'missing-key /a Root/required',
      'missing-key /b Root/required',
      'unexpected-key /d Root/additionalProperties',
      'wrong-type /c Root/properties/c/type',
    ]);
  });

  test('a schema that stands at a place twice is told once', () => {
    const both: Schema = {
      ...{
        properties: { a: { $ref: '#/$defs/A' } },
        patternProperties: { a: { $ref: '#/$defs/A' } },
      },
    };
    expect(told(both, { a: {} }, { A: { required: ['b', 'c'] } })).toEqual([
      'missing-key /a/b A/required',
      'missing-key /a/c A/required',
    ]);
  });

  test('a component that a value is known to fulfil is not judged', () => {
    const definitions: Definitions = {
      Root: { required: ['b'], properties: { a: { $ref: '#/$defs/A' } } },
      A: { type: 'string' },
    };
    const found = violationsOf({ root: 'Root', definitions }, { a: 1 }, (name) => name === 'A');
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(['missing-key /b']);
  });

  test('a component that is not there forbids nothing', () => {
    expect(told({ $ref: '#/$defs/Missing' }, 1)).toEqual([]);
  });

  test('the condition never speaks, what follows from it does', () => {
    const schema: Schema = {
      if: { type: 'string' },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: { minLength: 2 },
      else: { type: 'number' },
    };
    expect(told(schema, 'a')).toEqual(['wrong-length  Root/then/minLength']);
    expect(told(schema, true)).toEqual(['wrong-type  Root/else/type']);
  });
});

describe('what only says that something is wrong', () => {
  test('is silent where something else is found at its place or below', () => {
    const items: Schema = { type: 'number' };
    expect(told({ items, contains: { const: 1 } }, ['a'])).toEqual([
      'wrong-type /0 Root/items/type',
    ]);
    expect(told({ items, contains: { const: 1 } }, [2])).toEqual(['wrong-count  Root/contains']);
    expect(told({ properties: { a: items }, not: { required: ['a'] } }, { a: 'a' })).toEqual([
      'wrong-type /a Root/properties/a/type',
    ]);
    expect(told({ properties: { a: items }, const: { a: 1 } }, { a: 'a' })).toEqual([
      'wrong-type /a Root/properties/a/type',
    ]);
  });

  test('speaks of the inner place before the outer one', () => {
    const schema: Schema = {
      properties: { a: { not: { type: 'number' } } },
      not: { required: ['a'] },
    };
    expect(told(schema, { a: 1 })).toEqual(['forbidden-value /a Root/properties/a/not']);
  });

  test('speaks once at a place', () => {
    const text: Schema = { type: 'string' };
    const list: Schema = { type: 'array' };
    expect(told({ anyOf: [text, list], oneOf: [list], not: {} }, 1)).toEqual([
      'wrong-type  Root/anyOf',
    ]);
  });
});

describe('a union', () => {
  const tagged = (tag: string, key: string): Schema => ({
    type: 'object',
    required: ['kind', key],
    properties: { kind: { const: tag }, [key]: { type: 'string' } },
  });
  const animals: Schema = { oneOf: [tagged('cat', 'purr'), tagged('dog', 'bark')] };

  test('that has no alternative of the type lists all types', () => {
    const nullable: Schema = { anyOf: [{ $ref: '#/$defs/Whole' }, { type: 'null' }] };
    const others: Definitions = { Whole: { type: 'object', required: ['a'] } };
    expect(told(nullable, 1, others)).toEqual(['wrong-type  Root/anyOf']);
    expect(told(animals, null)).toEqual(['unexpected-null  Root/oneOf']);
    expect(told(nullable, {}, others)).toEqual(['missing-key /a Whole/required']);
    expect(told(nullable, null, others)).toEqual([]);
  });

  test('says what is wrong with the alternative that a tag tells', () => {
    expect(told(animals, { kind: 'dog', bark: 1 })).toEqual([
      'wrong-type /bark Root/oneOf/1/properties/bark/type',
    ]);
    expect(told({ items: animals }, [{ kind: 'cat' }])).toEqual([
      'missing-key /0/purr Root/items/oneOf/0/required',
    ]);
  });

  test('is told by itself where no alternative was meant, or several are taken', () => {
    expect(told(animals, { kind: 'cow' })).toEqual(['no-alternative  Root/oneOf']);
    expect(told({ oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3)).toEqual([
      'several-alternatives  Root/oneOf',
    ]);
  });

  test('within a union says what is wrong within', () => {
    const schema: Schema = { anyOf: [{ type: 'null' }, animals] };
    expect(told(schema, { kind: 'dog' })).toEqual([
      'missing-key /bark Root/anyOf/1/oneOf/1/required',
    ]);
  });

  test('that refers to itself is judged in the time of the value', () => {
    const next: Schema = {
      ...{ type: 'object', required: ['next'], properties: { next: { $ref: '#/$defs/Root' } } },
    };
    const schema: Schema = { anyOf: [{ type: 'boolean' }, next, next] };
    let value: JsonValue = 1;
    for (let depth = 0; depth < 200; depth++) value = { next: value };
    expect(told(schema, value)).toHaveLength(1);
  });
});
