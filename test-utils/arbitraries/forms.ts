import fc from 'fast-check';
import type { Format } from '../../contracts/formats/formats.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { textOf } from '../../contracts/json-value.ts';
import type { Components, ObjectNode, SchemaNode } from '../../contracts/schema/shape.ts';
import { conflictingKeys } from './conflicting-keys.ts';
import { TEXTS_BY_FORMAT } from './formats/texts-by-format.ts';
import type { CoverageGoal, Form } from './goals.ts';
import { PROTOTYPE_NAMES } from './json-value.ts';
import type { Tie } from './link-token-get-response.ts';
import type { SchemaLocation } from './place.ts';

export const DEEP_NESTING = 'nesting of 2,000 levels';

/** Every form at every place, as one goal each. */
export function allGoals(
  locations: readonly SchemaLocation[],
  components: Components,
  tie: Tie,
): readonly CoverageGoal[] {
  return locations.flatMap((location) =>
    formsAt(location, components, tie).map((form) => ({ route: location.route, form })),
  );
}

/** Every form that the schema allows at a place, without those of the places below it. */
export function formsAt(
  { schema, required, route }: SchemaLocation,
  components: Components,
  tie: Tie,
): readonly Form[] {
  const isItem = typeof route.at(-1) === 'symbol';
  return [
    ...(required || isItem ? [] : [{ kind: 'absent', name: 'absent' } as const]),
    ...(schema.kind !== 'any' && schema.nullable ? [value('null', null)] : []),
    ...presentForms(schema, components, tie, route.length),
  ];
}

function presentForms(
  schema: SchemaLocation['schema'],
  components: Components,
  tie: Tie,
  depth: number,
): readonly Form[] {
  switch (schema.kind) {
    case 'never':
    case 'union':
      return [];
    case 'any':
      return named(OF_EVERY_TYPE);
    case 'string':
      return stringForms(schema.format, depth);
    case 'enum':
      return schema.values.map((known) => value(textOf(known), known));
    case 'integer':
      return named(INTEGERS);
    case 'number':
      return named({ ...INTEGERS, ...FRACTIONS });
    case 'boolean':
      return named({ true: true, false: false });
    case 'array':
      return listForms(schema.items, tie);
    case 'object':
      return objectForms(schema, components, depth);
  }
}

function stringForms(format: Format | null, depth: number): readonly Form[] {
  if (format !== null) return named(TEXTS_BY_FORMAT[format].forms);
  return named(depth === 1 ? { ...TEXTS, ...HUGE_TEXTS } : TEXTS);
}

function named(values: JsonObject): readonly Form[] {
  return Object.entries(values).map(([name, fixed]) => value(name, fixed));
}

/** Names of the forms that standards allow and many readers refuse. */
export const DISPUTED_FORMS: ReadonlySet<string> = new Set([
  ...Object.values(TEXTS_BY_FORMAT).flatMap(({ disputed }) => disputed),
  DEEP_NESTING,
]);

/** More items than most limits allow. */
const MANY = 12;

function listForms(items: SchemaNode, tie: Tie): readonly Form[] {
  const item = tie.value(items);
  return [
    value('no item', []),
    { kind: 'value', name: 'one item', value: fc.tuple(item) },
    { kind: 'value', name: 'an item twice', value: item.map((one) => [one, one]) },
    {
      kind: 'value',
      name: 'many items',
      value: fc.array(item, { minLength: MANY, maxLength: MANY + 2, size: 'max' }),
    },
  ];
}

function objectForms(
  { properties, open }: ObjectNode,
  components: Components,
  depth: number,
): readonly Form[] {
  const reversed = shape('keys in reverse order', (own) =>
    Object.fromEntries(Object.entries(own).reverse()),
  );
  if (!open) return [reversed];
  /** Undocumented keys, all at once: shrinking finds the one that matters. */
  const extras = (name: string, keys: JsonObject) => {
    const undocumented = Object.entries(keys).filter(([key]) => !properties.has(key));
    return shape(name, (own) => ({ ...own, ...Object.fromEntries(undocumented) }));
  };
  const recased = [...properties.keys()].map((name) => [name.toUpperCase(), 5]);
  return [
    reversed,
    extras('an undocumented key', { undocumented_key: 'a' }),
    extras('undocumented keys of every type', OF_EVERY_TYPE),
    extras('undocumented keys that objects inherit', INHERITED_KEYS),
    extras('documented keys in upper case', Object.fromEntries(recased)),
    extras('keys that other objects document', conflictingKeys(components)),
    ...(depth === 0 ? [extras(DEEP_NESTING, { deep: nested(2000) })] : []),
  ];
}

function shape(name: string, change: (own: JsonObject) => JsonObject): Form {
  return { kind: 'shape', name, shape: fc.constant(change) };
}

function value(name: string, fixed: JsonValue): Form {
  return { kind: 'value', name, value: fc.constant(fixed) };
}

function nested(levels: number): JsonValue {
  let list: JsonValue = [];
  for (let level = 1; level < levels; level++) list = [list];
  return list;
}

const TEXTS: Readonly<Record<string, string>> = {
  'empty string': '',
  blank: '   ',
  'white space around': ' a b ',
  'long string': 'lorem ipsum '.repeat(30),
  'beyond ASCII': '\u00e9\u4e2d\u{1f600}e\u0301\u202e\ufeff',
  'controls and NUL': 'a\u0000\u0007\u001b[2J\u007f',
  'line breaks': 'a\nb\r\nc\u2028d',
  'quotes and backslashes': '"\'`\\n\\u0000%s{a}</script>',
  'null as text': 'null',
  'zero as text': '0',
};

const HUGE_TEXTS: Readonly<Record<string, string>> = { 'very long string': 'x'.repeat(70_000) };

/** Integers that a double carries exactly: beyond, readers may disagree on what an integer is. */
const INTEGERS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  negative: -1,
  'beyond 32 bits': 2 ** 32,
  largest: Number.MAX_SAFE_INTEGER,
  smallest: Number.MIN_SAFE_INTEGER,
};

const FRACTIONS: Readonly<Record<string, number>> = { fraction: 0.5, tiny: 5e-324, huge: 1e300 };

const OF_EVERY_TYPE: JsonObject = {
  'a null': null,
  'a boolean': false,
  'an integer': 0,
  'a fraction': -0.5,
  'a string': '',
  'a list': [[], null, 'a'],
  'an object': { a: { b: null } },
};

/** Names that break callers of `payload.toString()` or `hasOwnProperty`. */
const INHERITED_KEYS: JsonObject = Object.fromEntries(
  [...PROTOTYPE_NAMES, 'long_key_'.repeat(40), '\u4e2d\u{1f600}'].map((key) => [key, null]),
);
