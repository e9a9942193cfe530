import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import {
  referenceOf,
  type Schema,
  type SchemaDocument,
  subschemasOf,
} from '../../contracts/schema/schema.ts';

/** Few of everything, so that schemas speak of the same values, and values of the schemas. */
const NAMES = ['a', 'b', 'c'] as const;
const SCALARS = [null, true, false, 0, 1, 2, 2.5, 3, '', 'a', 'A', 'b', 'ab', 'aab', '7'] as const;
const PATTERNS = ['^a', '^[ab]+$', '^a+$', 'b', '^.{1,2}$', '^(?:a|b)*$'] as const;
const COMPONENTS = ['Root', 'One', 'Two'] as const;

const name = fc.constantFrom(...NAMES);
const count = fc.nat(3);
const scalar = fc.constantFrom(...SCALARS);
const bound = fc.constantFrom(0, 1, 1.5, 2, 3);
const type = fc.constantFrom(
  ...(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const),
);
/** A smaller one is a part of a larger one. */
const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: scalar, weight: 2 },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const texts: fc.Arbitrary<Schema> = fc.record(
  {
    type: fc.constant('string' as const),
    minLength: count,
    maxLength: count,
    pattern: fc.constantFrom(...PATTERNS),
    format: fc.constantFrom('date', 'uuid', 'anything'),
  },
  { requiredKeys: [] },
);

const numbers: fc.Arbitrary<Schema> = fc.record(
  {
    type: fc.constantFrom('integer' as const, 'number' as const),
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: fc.constantFrom(0.5, 1, 1.5, 2),
  },
  { requiredKeys: [] },
);

/** Small documents of all keywords, with components that refer to themselves and to each other. */
export const smallDocument: fc.Arbitrary<SchemaDocument> = fc
  .record({ Root: schemaOf(3), One: schemaOf(2), Two: schemaOf(2) })
  .filter((definitions) => COMPONENTS.every((one) => isGuarded(one, definitions, [])))
  .map((definitions) => ({ root: 'Root', definitions }));

function schemaOf(depth: number): fc.Arbitrary<Schema> {
  const plain = fc.oneof(texts, numbers, fc.record({ enum: fc.array(scalar, { minLength: 1 }) }));
  const typed = fc.oneof(
    fc.record({ type }),
    fc.record({ type: fc.uniqueArray(type, { minLength: 1, maxLength: 3 }) }),
  );
  if (depth === 0) return fc.oneof(plain, typed, fc.constant({}), fc.record({ const: scalar }));
  const below = schemaOf(depth - 1);
  const some = fc.array(below, { minLength: 1, maxLength: 3 });
  const parts: fc.Arbitrary<Schema> = fc.oneof(
    plain,
    typed,
    listsOf(below, some),
    objectsOf(below),
    fc.record({ anyOf: some }),
    fc.record({ oneOf: some }),
    fc.record({ allOf: some }),
    fc.record({ not: below }),
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword
    fc.record({ if: below, then: below, else: below }, { requiredKeys: ['if'] }),
  );
  return fc.oneof(
    { arbitrary: fc.tuple(typed, parts).map(([one, other]) => ({ ...one, ...other })), weight: 3 },
    { arbitrary: fc.tuple(parts, parts).map(([one, other]) => ({ ...one, ...other })), weight: 2 },
    parts,
    fc.constantFrom(...COMPONENTS).map((component) => ({ $ref: `#/$defs/${component}` })),
  );
}

function listsOf(
  below: fc.Arbitrary<Schema>,
  some: fc.Arbitrary<readonly Schema[]>,
): fc.Arbitrary<Schema> {
  return fc.record(
    {
      items: below,
      prefixItems: some,
      contains: below,
      minContains: count,
      maxContains: count,
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
    },
    { requiredKeys: [] },
  );
}

function objectsOf(below: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  const byName = { maxKeys: 3, noNullPrototype: true };
  const names = fc.uniqueArray(name, { maxLength: 3 });
  return fc.record(
    {
      properties: fc.dictionary(name, below, byName),
      patternProperties: fc.dictionary(fc.constantFrom('^a', '[bc]'), below, byName),
      additionalProperties: fc.oneof(fc.boolean(), below),
      propertyNames: fc.oneof(texts, fc.record({ enum: fc.array(name, { minLength: 1 }) })),
      required: names,
      minProperties: count,
      maxProperties: count,
      dependentRequired: fc.dictionary(name, names, byName),
    },
    { requiredKeys: [] },
  );
}

/** Whether no reference leads back to the component for the same value, as the reader asks. */
function isGuarded(
  component: string,
  definitions: SchemaDocument['definitions'],
  around: readonly string[],
): boolean {
  if (around.includes(component)) return false;
  const hereIs = (schema: Schema): boolean => {
    const target = referenceOf(schema);
    if (target !== null) return isGuarded(target, definitions, [...around, component]);
    return subschemasOf(schema).every(
      ({ pointer, schema: one }) =>
        !/^\/(?:anyOf|oneOf|allOf|not|if|then|else)/.test(pointer) || hereIs(one),
    );
  };
  return hereIs(definitions[component] ?? {});
}

/** Many values of few scalars and names, the same each time. */
export const smallValues: readonly JsonValue[] = [
  ...SCALARS,
  ...fc.sample(value, { seed: 1, numRuns: 1500 }),
];
