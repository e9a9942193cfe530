import { childPointer } from '../../../contracts/json-pointer.ts';
import { type JsonType, jsonTypeOf } from '../../../contracts/json-value.ts';
import type { Check } from '../../../contracts/schema/check.ts';
import { type Schema, typesOf } from '../../../contracts/schema/schema.ts';
import type { MutatedSchema } from '../mutated-schema.ts';
import type { Compare, FormId } from './compare.ts';
import { ALL, type Form, formOf, type Part, partOf, valuesPart } from './form.ts';
import { listFacts, saysNothingOfLists } from './list-facts.ts';
import { numberFacts, saysNothingOfNumbers } from './number-facts.ts';
import { objectFacts, saysNothingOfObjects } from './object-facts.ts';
import { saysNothingOfTexts, type TextFacts, textFacts } from './text-facts.ts';

/** What is known around a schema. */
export interface Surroundings {
  readonly compare: Compare;
  readonly any: FormId;
  readonly none: FormId;
  /** The form of a schema within it. */
  readonly idAt: (pointer: string, schema: Schema) => FormId;
  /** The form that names of keys have, of which texts alone count. */
  readonly namesId: (schema: Schema) => FormId;
  readonly hasName: (name: string) => boolean;
  /** The same facts, or others that were met and take the same texts. */
  readonly sameTexts: (facts: TextFacts) => TextFacts;
  /** Whether the whole schema takes a value. */
  readonly test: Check;
  /** Whether its own keywords do, without what is combined with them. */
  readonly ownTest: Check;
}

/** What the keywords for a type say of its values, with the keyword `type`. Enumerations are not looked at. */
export function ownForm(schema: MutatedSchema, around: Surroundings): Form {
  return formOf((type) => ownPart(schema, type, around));
}

function ownPart(schema: MutatedSchema, type: JsonType, around: Surroundings): Part | null {
  const types = typesOf(schema);
  if (schema.enumIgnoringCase !== undefined && type !== 'string') {
    const values = schema.enumIgnoringCase.filter((value) => jsonTypeOf(value) === type);
    return valuesPart(values.filter(around.test));
  }
  switch (type) {
    case 'number':
      return numberPart(schema, around);
    case 'string':
      return types === null || types.includes(type) ? textPart(schema, around) : null;
    case 'array':
      return types === null || types.includes(type) ? listPart(schema, around) : null;
    case 'object':
      return types === null || types.includes(type) ? objectPart(schema, around) : null;
    case 'null':
      return around.test(null) ? ALL : null;
    case 'boolean': {
      const taken = [true, false].filter(around.test);
      return taken.length === 2 ? ALL : valuesPart(taken);
    }
  }
}

function numberPart(schema: Schema, { test, ownTest }: Surroundings): Part | null {
  const facts = numberFacts(schema);
  if (facts === null || saysNothingOfNumbers(facts)) return facts && ALL;
  const { least, greatest } = facts;
  if (least !== null && least.value === greatest?.value) {
    return valuesPart([least.value].filter(test));
  }
  return partOf({ kind: 'number', facts }, ownTest);
}

function textPart(schema: MutatedSchema, { test, ownTest, sameTexts }: Surroundings): Part | null {
  const facts = textFacts(schema);
  if (facts === null || saysNothingOfTexts(facts)) return facts && ALL;
  if (facts.maxLength === 0) return valuesPart([''].filter(test));
  return partOf({ kind: 'text', facts: sameTexts(facts) }, ownTest);
}

function listPart(
  schema: Schema,
  { test, ownTest, compare, any, idAt }: Surroundings,
): Part | null {
  const { prefixItems = [], items, minItems = 0, maxItems, uniqueItems, contains } = schema;
  const { minContains = 1, maxContains } = schema;
  const facts = listFacts(
    {
      prefix: prefixItems.map((one, index) => idAt(`/prefixItems/${index}`, one)),
      items: items === undefined ? any : idAt('/items', items),
      min: minItems,
      max: maxItems ?? null,
      isUnique: uniqueItems === true,
      contains:
        contains === undefined
          ? null
          : { item: idAt('/contains', contains), min: minContains, max: maxContains ?? null },
    },
    any,
    compare,
  );
  if (facts === null || saysNothingOfLists(facts, compare)) return facts && ALL;
  if (facts.max === 0) return valuesPart([[]].filter(test));
  return partOf({ kind: 'list', facts }, ownTest);
}

function objectPart(schema: Schema, around: Surroundings): Part | null {
  const { test, ownTest, compare, any, none, idAt, namesId, hasName } = around;
  const { properties = {}, patternProperties = {}, propertyNames, dependentRequired = {} } = schema;
  const { required = [], minProperties = 0, maxProperties } = schema;
  const { additionalProperties: others = true } = schema;
  const facts = objectFacts(
    {
      properties: entriesOf(properties, 'properties', idAt),
      patterns: entriesOf(patternProperties, 'patternProperties', idAt),
      others:
        typeof others === 'object' ? idAt('/additionalProperties', others) : others ? any : none,
      names: propertyNames === undefined ? any : namesId(propertyNames),
      required,
      min: minProperties,
      max: maxProperties ?? null,
      dependent: Object.entries(dependentRequired),
    },
    hasName,
    compare,
  );
  if (facts === null || saysNothingOfObjects(facts, compare)) return facts && ALL;
  if (facts.max === 0) return valuesPart([{}].filter(test));
  return partOf({ kind: 'object', facts }, ownTest);
}

function entriesOf(
  members: { readonly [name: string]: Schema },
  keyword: string,
  idAt: Surroundings['idAt'],
): readonly (readonly [string, FormId])[] {
  return Object.entries(members).map(([name, one]) => [
    name,
    idAt(childPointer(`/${keyword}`, name), one),
  ]);
}
