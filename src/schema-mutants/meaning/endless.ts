import { type JsonType, jsonTypeOf } from '../../../contracts/json-value.ts';
import {
  type Definitions,
  isNothing,
  othersOf,
  referenceOf,
  type Schema,
  typesOf,
} from '../../../contracts/schema/schema.ts';
import { JSON_TYPES } from './form.ts';

/** The components among these that no finite value fulfils, as each of its values contains one that must be there. */
export function endlessOnes(
  names: readonly string[],
  definitions: Definitions,
): ReadonlySet<string> {
  const endless = new Set(names);
  for (let before = -1; before !== endless.size; ) {
    before = endless.size;
    for (const name of endless) {
      if (mayBeFulfilled(definitions[name] ?? {})) endless.delete(name);
    }
  }
  return endless;

  function mayBeFulfilled(schema: Schema): boolean {
    return JSON_TYPES.some((type) => mayTake(schema, type));
  }

  /** True where that is not clear. */
  function mayTake(schema: Schema, type: JsonType): boolean {
    const target = referenceOf(schema);
    if (target !== null) return !endless.has(target);
    const types = typesOf(schema)?.map((name) => (name === 'integer' ? 'number' : name));
    const { anyOf, oneOf, allOf, enum: values, const: constant } = schema;
    const listed = constant === undefined ? values : [constant];
    return (
      !isNothing(schema) &&
      (types?.includes(type) ?? true) &&
      (listed?.some((value) => jsonTypeOf(value) === type) ?? true) &&
      (anyOf?.some((one) => mayTake(one, type)) ?? true) &&
      (oneOf?.some((one) => mayTake(one, type)) ?? true) &&
      (allOf?.every((one) => mayTake(one, type)) ?? true) &&
      (type !== 'object' || mayHaveKeys(schema)) &&
      (type !== 'array' || mayHaveItems(schema))
    );
  }

  function mayHaveKeys(schema: Schema): boolean {
    const { required = [], properties = {}, patternProperties } = schema;
    return required.every((name) => {
      if (Object.hasOwn(properties, name)) return mayBeFulfilled(properties[name] ?? {});
      return patternProperties !== undefined || mayBeFulfilled(othersOf(schema));
    });
  }

  function mayHaveItems({
    minItems = 0,
    prefixItems = [],
    items = {},
    ...others
  }: Schema): boolean {
    const { contains, minContains = 1 } = others;
    const needed = [...prefixItems, items].slice(0, minItems);
    return (
      needed.every(mayBeFulfilled) &&
      (contains === undefined || minContains === 0 || mayBeFulfilled(contains))
    );
  }
}
