import { isFormat } from '../../contracts/formats/formats.ts';
import { childPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { NEW_ENUM_VALUE } from '../../test-utils/faults/unknown-enum-value.ts';
import { LOOSER_FORMATS, looserName } from './looser-formats.ts';
import type { Mutant, MutationName } from './mutant.ts';
import {
  type Definitions,
  propertiesOf,
  referenceOf,
  type SchemaPlace,
  textsOf,
} from './schema-place.ts';

/** A change of one schema: what of it, in words, and what it becomes. */
interface Change {
  readonly operator: MutationName;
  /** What of the schema is changed, from it on. */
  readonly keyword: string;
  readonly what: string;
  readonly changed: JsonObject;
}

/** All changes of one keyword that can be made at a place. */
export function mutantsAt(place: SchemaPlace, definitions: Definitions): readonly Mutant[] {
  const { component, pointer, schema } = place;
  const changes = [
    ...requiredChanges(schema),
    ...propertyChanges(schema),
    ...typeChanges(schema),
    ...enumChanges(schema),
    ...formatChanges(schema),
    ...lengthChanges(schema),
    ...itemChanges(schema),
    ...opennessChanges(schema),
    ...referenceChanges(schema, definitions),
  ];
  return changes.map(({ operator, keyword, what, changed }) => ({
    id: `${component}${pointer}${keyword}: ${what}`,
    operator,
    component,
    pointer,
    keyword,
    changed,
  }));
}

function requiredChanges(schema: JsonObject): readonly Change[] {
  const required = textsOf(schema['required']);
  const optional = propertiesOf(schema)
    .map(([name]) => name)
    .filter((name) => !required.includes(name));
  return [
    ...required.map((name, index) => ({
      operator: 'drop-required' as const,
      keyword: `/required/${index}`,
      what: `drop ${JSON.stringify(name)}`,
      changed: withKeyword(
        schema,
        'required',
        required.filter((other) => other !== name),
      ),
    })),
    ...optional.map((name) => ({
      operator: 'add-required' as const,
      keyword: '/required',
      what: `add ${JSON.stringify(name)}`,
      changed: { ...schema, required: [...required, name] },
    })),
  ];
}

function propertyChanges(schema: JsonObject): readonly Change[] {
  return propertiesOf(schema).map(([name]) => ({
    operator: 'drop-property',
    keyword: childPointer('/properties', name),
    what: 'drop the property',
    changed: {
      ...schema,
      properties: Object.fromEntries(propertiesOf(schema).filter(([other]) => other !== name)),
    },
  }));
}

function typeChanges(schema: JsonObject): readonly Change[] {
  const { type, enum: values } = schema;
  if (type === undefined) return [];
  const types = textsOf(type);
  const change = (operator: MutationName, what: string, changed: JsonObject): Change => ({
    operator,
    keyword: '/type',
    what,
    changed,
  });
  const others = types.filter((name) => name !== 'null');
  return [
    change('drop-type', 'drop the type', withKeyword(schema, 'type', undefined)),
    types.includes('null')
      ? change('forbid-null', 'forbid null', { ...schema, type: others })
      : change('allow-null', 'allow null', {
          ...schema,
          type: [...types, 'null'],
          // Null is let in only where an enum lists it as well.
          ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
        }),
    ...(types.includes('integer')
      ? [
          change('integer-to-number', 'a number will do', {
            ...schema,
            type: types.map((name) => (name === 'integer' ? 'number' : name)),
          }),
        ]
      : []),
  ];
}

function enumChanges(schema: JsonObject): readonly Change[] {
  const { enum: values } = schema;
  if (!Array.isArray(values)) return [];
  const { enum: _known, ...others } = schema;
  return [
    { operator: 'drop-enum', keyword: '/enum', what: 'drop the enumeration', changed: others },
    {
      operator: 'add-enum-value',
      keyword: '/enum',
      what: 'allow one more value',
      changed: { ...schema, enum: [...values, NEW_ENUM_VALUE] },
    },
    {
      operator: 'ignore-case',
      keyword: '/enum',
      what: 'compare without case',
      changed: { ...others, enumIgnoringCase: values },
    },
    ...values.map((value, index) => ({
      operator: 'drop-enum-value' as const,
      keyword: `/enum/${index}`,
      what: `drop ${JSON.stringify(value)}`,
      changed: { ...schema, enum: values.toSpliced(index, 1) },
    })),
  ];
}

function formatChanges(schema: JsonObject): readonly Change[] {
  const { format } = schema;
  if (typeof format !== 'string' || !isFormat(format)) return [];
  return [
    {
      operator: 'drop-format',
      keyword: '/format',
      what: 'drop the format',
      changed: withKeyword(schema, 'format', undefined),
    },
    ...Object.keys(LOOSER_FORMATS[format]).map((meaning) => ({
      operator: 'loosen-format' as const,
      keyword: '/format',
      what: looserName(format, meaning),
      changed: { ...schema, format: looserName(format, meaning) },
    })),
  ];
}

/** Lengths at which real readers cut: databases at 255, forms at nothing. */
const LONGEST_TEXT = 255;
const LONGEST_LIST = 10;

function lengthChanges(schema: JsonObject): readonly Change[] {
  if (!textsOf(schema['type']).includes('string') || 'enum' in schema) return [];
  const longest: Change = {
    operator: 'max-length',
    keyword: '',
    what: `at most ${LONGEST_TEXT} characters`,
    changed: { ...schema, maxLength: LONGEST_TEXT },
  };
  // No date-time and no URI is empty.
  if ('format' in schema) return [longest];
  return [
    longest,
    {
      operator: 'min-length',
      keyword: '',
      what: 'not empty',
      changed: { ...schema, minLength: 1 },
    },
  ];
}

function itemChanges(schema: JsonObject): readonly Change[] {
  if (!textsOf(schema['type']).includes('array')) return [];
  return [
    ...('items' in schema
      ? [
          {
            operator: 'drop-items' as const,
            keyword: '/items',
            what: 'drop the items',
            changed: withKeyword(schema, 'items', undefined),
          },
        ]
      : []),
    {
      operator: 'min-items',
      keyword: '',
      what: 'at least one item',
      changed: { ...schema, minItems: 1 },
    },
    ...[1, LONGEST_LIST].map((maxItems) => ({
      operator: 'max-items' as const,
      keyword: '',
      what: `at most ${maxItems} item${maxItems === 1 ? '' : 's'}`,
      changed: { ...schema, maxItems },
    })),
  ];
}

function opennessChanges(schema: JsonObject): readonly Change[] {
  if (!textsOf(schema['type']).includes('object')) return [];
  const isOpen = schema['additionalProperties'] !== false;
  return [
    {
      operator: isOpen ? 'close-object' : 'open-object',
      keyword: '/additionalProperties',
      what: isOpen ? 'no other keys' : 'any other keys',
      changed: { ...schema, additionalProperties: !isOpen },
    },
  ];
}

function referenceChanges(schema: JsonObject, definitions: Definitions): readonly Change[] {
  const target = referenceOf(schema);
  if (target === null) return [];
  const type = mainType(definitions[target]);
  const twins = Object.keys(definitions).filter(
    (name) => name !== target && mainType(definitions[name]) === type,
  );
  return [
    { operator: 'drop-reference', keyword: '/$ref', what: 'drop the reference', changed: {} },
    ...twins.map((name) => ({
      operator: 'swap-reference' as const,
      keyword: '/$ref',
      what: `refer to ${name}`,
      changed: { $ref: `#/$defs/${name}` },
    })),
  ];
}

function mainType(schema: JsonObject | undefined): string | undefined {
  return textsOf(schema?.['type']).find((name) => name !== 'null');
}

function withKeyword(
  schema: JsonObject,
  keyword: string,
  value: JsonValue | undefined,
): JsonObject {
  const { [keyword]: _before, ...others } = schema;
  return value === undefined ? others : { ...others, [keyword]: value };
}
