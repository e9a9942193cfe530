import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { valueAt } from '../../contracts/json-pointer.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { Definitions, Schema } from '../../contracts/schema/schema.ts';
import { NEW_ENUM_VALUE } from '../../test-utils/faults/fault-operators.ts';
import { allMutants } from './all-mutants.ts';
import { type MutationName, mutantsAt, mutatedDocument } from './mutations.ts';

const DEFINITIONS: Definitions = {
  Text: { type: 'string' },
  OtherText: { type: ['null', 'string'] },
  Thing: { type: 'object' },
};

function mutantsOf(schema: Schema) {
  return mutantsAt({ component: 'A', pointer: '/properties/x', schema }, DEFINITIONS);
}

/** The results of operators for a schema, by the id without its place. */
function changes(schema: Schema, ...operators: readonly MutationName[]) {
  return Object.fromEntries(
    mutantsOf(schema)
      .filter(({ operator }) => operators.includes(operator))
      .map(({ id, changed }) => [id.replace('A/properties/x', ''), changed]),
  );
}

test('a mutant names its place and its change', () => {
  const mutants = mutantsOf({ type: 'object', required: ['a'], properties: { a: {} } });
  expect(mutants[0]).toEqual({
    id: 'A/properties/x/required/0: drop "a"',
    operator: 'drop-required',
    component: 'A',
    pointer: '/properties/x',
    keyword: '/required/0',
    changed: { type: 'object', required: [], properties: { a: {} } },
  });
});

describe('operators', () => {
  test('drop required keys, and require optional ones', () => {
    const schema: Schema = { required: ['a', 'b'], properties: { a: {}, b: {}, c: {} } };
    expect(changes(schema, 'drop-required', 'add-required')).toEqual({
      '/required/0: drop "a"': { ...schema, required: ['b'] },
      '/required/1: drop "b"': { ...schema, required: ['a'] },
      '/required: add "c"': { ...schema, required: ['a', 'b', 'c'] },
    });
    expect(changes({ properties: { c: {} } }, 'add-required')).toEqual({
      '/required: add "c"': { properties: { c: {} }, required: ['c'] },
    });
  });

  test('drop a property, but not its requirement', () => {
    const schema: Schema = { required: ['a/b'], properties: { 'a/b': { type: 'string' }, c: {} } };
    expect(changes(schema, 'drop-property')).toEqual({
      '/properties/a~1b: drop the property': { ...schema, properties: { c: {} } },
      '/properties/c: drop the property': { ...schema, properties: { 'a/b': { type: 'string' } } },
    });
  });

  test('drop a type, and add or drop null', () => {
    expect(changes({ type: 'string', format: 'uri' }, 'drop-type', 'allow-null')).toEqual({
      '/type: drop the type': { format: 'uri' },
      '/type: allow null': { type: ['string', 'null'], format: 'uri' },
    });
    const nullable: Schema = { type: ['string', 'null'] };
    expect(changes(nullable, 'allow-null', 'forbid-null')).toEqual({
      '/type: forbid null': { type: ['string'] },
    });
    expect(changes({}, 'drop-type', 'allow-null', 'forbid-null')).toEqual({});
  });

  test('add null to an enumeration as well', () => {
    expect(changes({ type: 'string', enum: ['a'] }, 'allow-null')).toEqual({
      '/type: allow null': { type: ['string', 'null'], enum: ['a', null] },
    });
  });

  test('allow one more JSON type, whatever else the schema says', () => {
    const schema: Schema = { type: ['integer', 'null'] };
    const or = (type: string) => ({ anyOf: [schema, { type }] });
    expect(changes(schema, 'allow-type')).toEqual({
      '/type: allow type boolean': or('boolean'),
      '/type: allow type string': or('string'),
      '/type: allow type array': or('array'),
      '/type: allow type object': or('object'),
    });
    const listed: Schema = { type: 'string', enum: ['a'] };
    expect(changes(listed, 'allow-type')).toMatchObject({
      '/type: allow type number': { anyOf: [listed, { type: 'number' }] },
    });
    expect(changes({}, 'allow-type')).toEqual({});
  });

  test('allow one more type beside a reference, null included', () => {
    const to = (name: string) => ({ $ref: `#/$defs/${name}` });
    const types = (schema: Schema) =>
      Object.keys(changes(schema, 'allow-type')).map((id) => id.replace('/$ref: allow type ', ''));
    expect(types(to('Text'))).toEqual(['null', 'boolean', 'number', 'array', 'object']);
    expect(types(to('OtherText'))).toEqual(['boolean', 'number', 'array', 'object']);
    expect(changes(to('Thing'), 'allow-type')).toMatchObject({
      '/$ref: allow type null': { anyOf: [to('Thing'), { type: 'null' }] },
    });
    expect(types(to('None'))).toEqual([]);
  });

  test('turn an integer into any number', () => {
    expect(changes({ type: ['integer', 'null'] }, 'integer-to-number')).toEqual({
      '/type: a number will do': { type: ['number', 'null'] },
    });
    expect(changes({ type: 'number' }, 'integer-to-number')).toEqual({});
  });

  test('drop an enumeration, add and drop values, ignore case', () => {
    const schema: Schema = { type: 'string', enum: ['a', 'b'] };
    expect(
      changes(schema, 'drop-enum', 'add-enum-value', 'ignore-case', 'drop-enum-value'),
    ).toEqual({
      '/enum: drop the enumeration': { type: 'string' },
      '/enum: allow one more value': { type: 'string', enum: ['a', 'b', NEW_ENUM_VALUE] },
      '/enum: compare without case': { type: 'string', enumIgnoringCase: ['a', 'b'] },
      '/enum/0: drop "a"': { type: 'string', enum: ['b'] },
      '/enum/1: drop "b"': { type: 'string', enum: ['a'] },
    });
  });

  test('drop a format, or loosen it as other readers do', () => {
    const schema: Schema = { type: 'string', format: 'uri' };
    expect(changes(schema, 'drop-format', 'loosen-format')).toEqual({
      '/format: drop the format': { type: 'string' },
      '/format: uri by ajv-formats': { type: 'string', format: 'uri by ajv-formats' },
      '/format: uri by URL': { type: 'string', format: 'uri by URL' },
      '/format: uri by anything with a scheme': {
        type: 'string',
        format: 'uri by anything with a scheme',
      },
    });
  });

  test('limit a text, unless it is enumerated', () => {
    expect(changes({ type: 'string' }, 'min-length', 'max-length')).toEqual({
      ': at most 255 characters': { type: 'string', maxLength: 255 },
      ': not empty': { type: 'string', minLength: 1 },
    });
    expect(
      Object.keys(changes({ type: 'string', format: 'uri' }, 'min-length', 'max-length')),
    ).toEqual([': at most 255 characters']);
    expect(changes({ type: 'string', enum: ['a'] }, 'min-length', 'max-length')).toEqual({});
  });

  test('limit a list, or drop the schema of its items', () => {
    const schema: Schema = { type: 'array', items: { type: 'string' } };
    expect(changes(schema, 'drop-items', 'min-items', 'max-items')).toEqual({
      '/items: drop the items': { type: 'array' },
      ': at least one item': { ...schema, minItems: 1 },
      ': at most 1 item': { ...schema, maxItems: 1 },
      ': at most 10 items': { ...schema, maxItems: 10 },
    });
    expect(changes({ type: 'array' }, 'drop-items')).toEqual({});
  });

  test('close an open object, and open a closed one', () => {
    const closed: Schema = { type: 'object', additionalProperties: false };
    const open: Schema = { type: 'object', additionalProperties: true };
    const close = { '/additionalProperties: no other keys': closed };
    expect(changes(open, 'close-object', 'open-object')).toEqual(close);
    expect(changes({ type: 'object' }, 'close-object', 'open-object')).toEqual(close);
    expect(changes(closed, 'close-object', 'open-object')).toEqual({
      '/additionalProperties: any other keys': open,
    });
  });

  test('drop a reference, or swap it for another component of the type', () => {
    expect(changes({ $ref: '#/$defs/Text' }, 'drop-reference', 'swap-reference')).toEqual({
      '/$ref: drop the reference': {},
      '/$ref: refer to OtherText': { $ref: '#/$defs/OtherText' },
    });
  });
});

test('leave the schema itself unchanged', () => {
  const schema: Schema = { type: ['array', 'null'], items: {}, required: ['a'], enum: ['x'] };
  const before = JSON.stringify(schema);
  mutantsOf(schema);
  expect(JSON.stringify(schema)).toBe(before);
});

test.each(REVISIONS)('%s: the change is in its place, and all else unchanged', (revision) => {
  const document = schemaOf(revision);
  const { definitions } = document;
  const before = JSON.stringify(definitions);
  for (const mutant of allMutants(document).mutants) {
    const { definitions: mutated } = mutatedDocument(document, [mutant]);
    const { component, pointer, changed } = mutant;
    expect(valueAt(mutated, `/${component}${pointer}`), mutant.id).toBe(changed);
    for (const name of Object.keys(definitions)) {
      if (name !== component) expect(mutated[name]).toBe(definitions[name]);
    }
    expect(Object.keys(mutated)).toEqual(Object.keys(definitions));
  }
  expect(JSON.stringify(definitions)).toBe(before);
});

test('all of several changes are made, also in one component', () => {
  const text: Schema = { type: 'string' };
  const document = { root: 'A', definitions: { A: { properties: { x: text, y: text } } } };
  const change = (name: string) => ({
    id: name,
    operator: 'drop-type' as const,
    component: 'A',
    pointer: `/properties/${name}`,
    keyword: '/type',
    changed: {},
  });
  expect(mutatedDocument(document, [change('x'), change('y')]).definitions).toEqual({
    A: { properties: { x: {}, y: {} } },
  });
});
