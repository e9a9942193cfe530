import { type Format, isFormat } from '../../contracts/formats/formats.ts';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonType,
  listOf,
} from '../../contracts/json-value.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import { NEW_ENUM_VALUE } from '../../test-utils/faults/fault-operators.ts';
import { LOOSER_FORMATS, looserName } from './looser-formats.ts';
import {
  type Definitions,
  propertiesOf,
  referenceOf,
  type SchemaPlace,
  textsOf,
} from './schema-place.ts';

/** One change of one keyword of the schema, which payloads should notice. */
export interface Mutant {
  /** `LinkTokenGetResponse/required: drop "link_token"`: unique, and the same on every run. */
  readonly id: string;
  readonly operator: MutationName;
  readonly component: string;
  /** The changed schema's place within its component. */
  readonly pointer: JsonPointer;
  /** The changed part of it: `required`, `enum/3`. */
  readonly keyword: JsonPointer;
  /** The changed schema, which replaces the one at `pointer`. */
  readonly changed: JsonObject;
}

export type MutationName = keyof typeof OPERATORS;

/** All changes of one keyword that are possible at a place. */
export function mutantsAt(place: SchemaPlace, definitions: Definitions): readonly Mutant[] {
  const { component, pointer, schema } = place;
  const operators: Readonly<Record<MutationName, Operator>> = OPERATORS;
  return OPERATOR_NAMES.flatMap((operator) =>
    operators[operator](schema, definitions).map(([keyword, what, changed]) => ({
      ...{ id: `${component}${pointer}${keyword}: ${what}`, operator },
      ...{ component, pointer, keyword, changed },
    })),
  );
}

/** The definitions with the changes of all these mutants. */
export function mutatedDefinitions(
  definitions: Definitions,
  mutants: readonly Mutant[],
): Definitions {
  const mutated: Record<string, JsonObject> = { ...definitions };
  for (const { component, pointer, changed } of mutants) {
    const whole = applyFault(mutated[component] ?? {}, { path: pointer, after: changed });
    if (isJsonObject(whole)) mutated[component] = whole;
  }
  return mutated;
}

type Change = readonly [keyword: JsonPointer, what: string, changed: JsonObject];
type Operator = (schema: JsonObject, definitions: Definitions) => readonly Change[];

/** The length at which databases cut texts. */
const LONGEST_TEXT = 255;
/** Formats whose texts are all shorter. */
const SHORT_FORMATS: ReadonlySet<unknown> = new Set<Format>([
  'date',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
]);
/** Formats that have the empty text. */
const MAY_BE_EMPTY: ReadonlySet<unknown> = new Set<Format>(['uri-reference', 'byte']);
/** More items than most limits allow. */
const LONGEST_LIST = 10;
const JSON_TYPES: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Each operator with the changes that it makes to a schema; none where it does not apply. */
const OPERATORS = {
  'drop-required': (schema) =>
    textsOf(schema['required']).map((name, index, required) => [
      `/required/${index}`,
      `drop ${JSON.stringify(name)}`,
      { ...schema, required: required.toSpliced(index, 1) },
    ]),
  'add-required': (schema) => {
    const required = textsOf(schema['required']);
    return propertiesOf(schema)
      .filter(([name]) => !required.includes(name))
      .map(([name]) => [
        '/required',
        `add ${JSON.stringify(name)}`,
        { ...schema, required: [...required, name] },
      ]);
  },
  'drop-property': (schema) =>
    propertiesOf(schema).map(([name], index, properties) => [
      childPointer('/properties', name),
      'drop the property',
      { ...schema, properties: Object.fromEntries(properties.toSpliced(index, 1)) },
    ]),
  'close-object': (schema) => {
    const changed = { ...schema, additionalProperties: false };
    const isOpen = mayBe('object', schema) && schema['additionalProperties'] !== false;
    return where(isOpen, '/additionalProperties', 'no other keys', changed);
  },
  'open-object': (schema) => {
    const changed = { ...schema, additionalProperties: true };
    const isClosed = mayBe('object', schema) && schema['additionalProperties'] === false;
    return where(isClosed, '/additionalProperties', 'any other keys', changed);
  },
  'drop-type': (schema) => dropped(schema, 'type', 'drop the type'),
  'forbid-null': (schema) => {
    const type = textsOf(schema['type']).filter((name) => name !== 'null');
    return where(mayBe('null', schema), '/type', 'forbid null', { ...schema, type });
  },
  'allow-null': (schema) => {
    const { type: before, enum: values } = schema;
    const type = [...textsOf(before), 'null'];
    // Null is allowed only where an enum lists it as well.
    const listed = Array.isArray(values) ? { enum: [...values, null] } : {};
    const isMissing = before !== undefined && !mayBe('null', schema);
    return where(isMissing, '/type', 'allow null', { ...schema, type, ...listed });
  },
  'integer-to-number': (schema) => {
    const type = textsOf(schema['type']).map((name) => (name === 'integer' ? 'number' : name));
    return where(mayBe('integer', schema), '/type', 'a number will do', { ...schema, type });
  },
  /**
   * Allows one more JSON type, with any value, beside the schema: where a type stands, and where a reference leads to
   * one. Null beside a type is a change of its own.
   */
  'allow-type': (schema, definitions) => {
    const target = referenceOf(schema);
    const { type } = target === null ? schema : (definitions[target] ?? {});
    if (type === undefined) return [];
    const documented = textsOf(type).map((name) => (name === 'integer' ? 'number' : name));
    return JSON_TYPES.filter(
      (name) => !documented.includes(name) && (name !== 'null' || target !== null),
    ).map((name) => [
      target === null ? '/type' : '/$ref',
      `allow type ${name}`,
      { anyOf: [schema, { type: name }] },
    ]);
  },
  'drop-enum': (schema) => dropped(schema, 'enum', 'drop the enumeration'),
  'add-enum-value': (schema) => {
    const changed = { ...schema, enum: [...listOf(schema['enum']), NEW_ENUM_VALUE] };
    return where('enum' in schema, '/enum', 'allow one more value', changed);
  },
  'ignore-case': ({ enum: values, ...others }) => {
    const changed = { ...others, enumIgnoringCase: values ?? [] };
    return where(values !== undefined, '/enum', 'compare without case', changed);
  },
  'drop-enum-value': (schema) =>
    listOf(schema['enum']).map((value, index, values) => [
      `/enum/${index}`,
      `drop ${JSON.stringify(value)}`,
      { ...schema, enum: values.toSpliced(index, 1) },
    ]),
  'drop-format': (schema) => dropped(schema, 'format', 'drop the format'),
  'loosen-format': (schema) => {
    const { format } = schema;
    if (typeof format !== 'string' || !isFormat(format)) return [];
    return Object.keys(LOOSER_FORMATS[format])
      .map((meaning) => looserName(format, meaning))
      .map((name) => ['/format', name, { ...schema, format: name }]);
  },
  'max-length': (schema) => {
    const { format } = schema;
    const changed = { ...schema, maxLength: LONGEST_TEXT };
    const mayBeLong = isFreeText(schema) && !SHORT_FORMATS.has(format);
    return where(mayBeLong, '', `at most ${LONGEST_TEXT} characters`, changed);
  },
  'min-length': (schema) => {
    const { format } = schema;
    const mayBeEmpty = isFreeText(schema) && (format === undefined || MAY_BE_EMPTY.has(format));
    return where(mayBeEmpty, '', 'not empty', { ...schema, minLength: 1 });
  },
  'drop-items': (schema) => dropped(schema, 'items', 'drop the items'),
  'min-items': (schema) =>
    where(mayBe('array', schema), '', 'at least one item', { ...schema, minItems: 1 }),
  'max-items': (schema) => [
    ...where(mayBe('array', schema), '', 'at most 1 item', { ...schema, maxItems: 1 }),
    ...where(mayBe('array', schema), '', `at most ${LONGEST_LIST} items`, {
      ...schema,
      maxItems: LONGEST_LIST,
    }),
  ],
  'drop-reference': (schema) => dropped(schema, '$ref', 'drop the reference'),
  /** Swaps the reference for each other component of the same type. */
  'swap-reference': (schema, definitions) => {
    const target = referenceOf(schema);
    if (target === null) return [];
    const type = mainType(definitions[target]);
    return Object.keys(definitions)
      .filter((name) => name !== target && mainType(definitions[name]) === type)
      .map((name) => ['/$ref', `refer to ${name}`, { $ref: `#/$defs/${name}` }]);
  },
} satisfies Readonly<Record<string, Operator>>;

const OPERATOR_NAMES = Object.keys(OPERATORS).filter(
  (name): name is MutationName => name in OPERATORS,
);

function where(applies: boolean, ...change: Change): readonly Change[] {
  return applies ? [change] : [];
}

function dropped(schema: JsonObject, keyword: string, what: string): readonly Change[] {
  const { [keyword]: before, ...others } = schema;
  return before === undefined ? [] : [[`/${keyword}`, what, others]];
}

function mayBe(type: string, schema: JsonObject): boolean {
  return textsOf(schema['type']).includes(type);
}

function isFreeText(schema: JsonObject): boolean {
  return mayBe('string', schema) && !('enum' in schema);
}

function mainType(schema: JsonObject | undefined): string | undefined {
  return textsOf(schema?.['type']).find((name) => name !== 'null');
}
