import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Components, ObjectNode, SchemaNode } from '../../contracts/schema.ts';
import { conflictingKeys } from './conflicting-keys.ts';
import { DATE_TIME_FORMS, DISPUTED_DATE_TIME_FORMS } from './date-time-forms.ts';

import type { Form } from './form.ts';
import { PROTOTYPE_NAMES } from './prototype-names.ts';
import type { SchemaLocation } from './schema-location.ts';
import type { Tie } from './schema-node.ts';
import { DISPUTED_URIS, UNUSUAL_URIS } from './uri.ts';

export const DEEP_NESTING = 'nesting of 2,000 levels';

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
    case 'any':
      return Object.entries(OF_EVERY_TYPE).map(([name, any]) => value(name, any));
    case 'string':
      return stringForms(schema.format, depth);
    case 'enum':
      return schema.values.map((known) => value(known, known));
    case 'integer':
      return Object.entries(INTEGERS).map(([name, integer]) => value(name, integer));
    case 'number':
      return Object.entries({ ...INTEGERS, ...FRACTIONS }).map(([name, n]) => value(name, n));
    case 'boolean':
      return [value('true', true), value('false', false)];
    case 'array':
      return listForms(schema.items, tie);
    case 'object':
      return objectForms(schema, components, depth);
  }
}

function stringForms(format: 'date-time' | 'uri' | null, depth: number): readonly Form[] {
  switch (format) {
    case 'date-time':
      return Object.entries({ ...DATE_TIME_FORMS, ...DISPUTED_DATE_TIME_FORMS }).map(
        ([name, text]) => value(name, text),
      );
    case 'uri':
      return [
        ...[...UNUSUAL_URIS, ...DISPUTED_URIS].map((text) => value(text, text)),
        value('long URI', LONG_URI),
      ];
    case null:
      return Object.entries(depth === 1 ? { ...TEXTS, ...HUGE_TEXTS } : TEXTS).map(([name, text]) =>
        value(name, text),
      );
  }
}

/** Names of the forms that standards allow and many readers refuse. */
export const DISPUTED_FORMS: ReadonlySet<string> = new Set([
  ...Object.keys(DISPUTED_DATE_TIME_FORMS),
  ...DISPUTED_URIS,
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

function objectForms(schema: ObjectNode, components: Components, depth: number): readonly Form[] {
  const reversed = (own: JsonObject) => Object.fromEntries(Object.entries(own).reverse());
  const inAnotherOrder: Form = {
    kind: 'shape',
    name: 'keys in reverse order',
    shape: fc.constant(reversed),
  };
  if (!schema.open) return [inAnotherOrder];
  const documented = schema.properties;
  const recased = [...documented.keys()].map((name) => name.toUpperCase());
  return [
    inAnotherOrder,
    extras('an undocumented key', documented, { undocumented_key: 'a' }),
    extras('undocumented keys of every type', documented, OF_EVERY_TYPE),
    extras('undocumented keys that objects inherit', documented, TREACHEROUS),
    extras(
      'documented keys in upper case',
      documented,
      Object.fromEntries(recased.map((name) => [name, 5])),
    ),
    extras('keys that other objects document', documented, conflictingKeys(components)),
    ...(depth === 0 ? [extras(DEEP_NESTING, documented, { deep: nested(2000) })] : []),
  ];
}

/** Undocumented keys, all at once: shrinking finds the one that matters. */
function extras(name: string, documented: ReadonlyMap<string, unknown>, keys: JsonObject): Form {
  const undocumented = Object.fromEntries(
    Object.entries(keys).filter(([key]) => !documented.has(key)),
  );
  return {
    kind: 'shape',
    name,
    shape: fc.constant((own) => ({ ...own, ...undocumented })),
  };
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

const LONG_URI = `https://example.com/hook?state=${'0123456789abcdef'.repeat(20)}`;

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
const TREACHEROUS: JsonObject = Object.fromEntries(
  [...PROTOTYPE_NAMES, 'long_key_'.repeat(40), '\u4e2d\u{1f600}'].map((key) => [key, null]),
);
