import fc from 'fast-check';
import { type JsonObject, type JsonValue, textOf } from '../../contracts/json-value.ts';
import type {
  Components,
  ListNode,
  NumericNode,
  ObjectNode,
  SchemaNode,
  StringNode,
} from '../../contracts/schema/shape.ts';
import { conflictingKeys } from './conflicting-keys.ts';
import { isLimitedNumber, isLimitedText, lengthBounds, numberFits, textFits } from './fits.ts';
import { TEXTS_BY_FORMAT } from './formats/texts-by-format.ts';
import type { CoverageGoal, Form } from './goals.ts';
import { PROTOTYPE_NAMES } from './json-value.ts';
import { isLimitedList, listsOfLength } from './limited-lists.ts';
import { edgeNumbers } from './limited-numbers.ts';
import { isLimitedObject, objectsOfSize } from './limited-objects.ts';
import { patternForms } from './pattern-forms.ts';
import { isOptionalStep, type SchemaLocation } from './place.ts';
import type { Tie } from './tie.ts';

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
  const isItem = isOptionalStep(route.at(-1));
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
      return fitting(OF_EVERY_TYPE, (one) => schema.check?.(one) ?? true);
    // The places of its alternatives have forms of their own.
    case 'union':
    case 'never':
      return [];
    case 'string':
      return stringForms(schema, depth);
    case 'enum':
      return schema.values.map((known) => value(textOf(known), known));
    case 'integer':
      return numberForms(schema, INTEGERS);
    case 'number':
      return numberForms(schema, { ...INTEGERS, ...FRACTIONS });
    case 'boolean':
      return named({ true: true, false: false });
    case 'array':
      return isLimitedList(schema) ? limitedListForms(schema, tie) : listForms(schema.items, tie);
    case 'object':
      return [...objectForms(schema, components, depth), ...sizeForms(schema, tie)];
  }
}

function stringForms(node: StringNode, depth: number): readonly Form[] {
  const { format } = node;
  const texts = depth === 1 ? { ...TEXTS, ...HUGE_TEXTS } : TEXTS;
  const all = named(format === null ? texts : TEXTS_BY_FORMAT[format].forms);
  if (!isLimitedText(node)) return all;
  const fits = fitting(format === null ? texts : TEXTS_BY_FORMAT[format].forms, (text) =>
    textFits(node, text),
  );
  return [...fits, ...(node.patterns.length > 0 ? patternFormsOf(node) : lengthForms(node))];
}

function patternFormsOf(node: StringNode): readonly Form[] {
  return patternForms(node.patterns, lengthBounds(node))
    .filter(({ text }) => textFits(node, text))
    .map(({ name, text }) => value(name, text));
}

/** The longest text that a form has. */
const LONGEST_TEXT = 70_000;

function lengthForms(node: StringNode): readonly Form[] {
  const { minLength, maxLength, format } = node;
  if (format !== null) return [];
  const lengths = edges(minLength, maxLength).filter((length) => length <= LONGEST_TEXT);
  return lengths.flatMap((length) => [
    value(`${length} characters`, 'a'.repeat(length)),
    // Each of them takes two UTF-16 units.
    value(`${length} characters beyond 16 bits`, '\u{1f600}'.repeat(length)),
  ]);
}

/** The bounds of a count, and the numbers next to them within. */
function edges(least: number, most: number | null): readonly number[] {
  const all = most === null ? [least, least + 1] : [least, least + 1, most - 1, most];
  const within = all.filter((count) => count >= least && count <= (most ?? count));
  return [...new Set(within)];
}

function numberForms(
  node: NumericNode,
  notable: Readonly<Record<string, number>>,
): readonly Form[] {
  const fits = (number: number) => numberFits(node, number);
  if (!isLimitedNumber(node)) return named(notable);
  return [...fitting(notable, fits), ...fitting(edgeNumbers(node), fits)];
}

function fitting<T extends JsonValue>(
  values: Readonly<Record<string, T>>,
  fits: (value: T) => boolean,
): readonly Form[] {
  return named(Object.fromEntries(Object.entries(values).filter(([, one]) => fits(one))));
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

/** The longest list, and the most keys, that a form has. */
const MOST_PARTS = 60;

function limitedListForms(node: ListNode, tie: Tie): readonly Form[] {
  const { minItems, maxItems, unique, contains, prefix } = node;
  const counts = new Set([...edges(minItems, maxItems), MANY, prefix.length, prefix.length + 1]);
  const isPossible = (count: number) =>
    count >= minItems && count <= (maxItems ?? count) && count <= MOST_PARTS;
  const sizes = [...counts].filter(isPossible).map(
    (count): Form => ({
      kind: 'value',
      name: `${count} items`,
      value: listsOfLength(node, count, tie),
    }),
  );
  const most = contains?.most ?? null;
  return [
    ...sizes,
    ...(unique ? [] : [twice(node, tie)]),
    ...(contains === null || most === null || most > MOST_PARTS
      ? []
      : [containing(node, contains.item, most, tie)]),
  ];
}

/** The last item once more. */
function twice(node: ListNode, tie: Tie): Form {
  const most = Math.max(2, node.minItems);
  const list = listsOfLength(node, most, tie);
  return {
    kind: 'value',
    name: 'an item twice',
    value: list.map((all) => [...all.slice(0, -1), all.at(-2) ?? null]),
  };
}

function containing(node: ListNode, schema: SchemaNode, count: number, tie: Tie): Form {
  const contained = fc.tuple(...Array.from({ length: count }, () => tie.value(schema)));
  const first = fc.tuple(...node.prefix.map(tie.value));
  return {
    kind: 'value',
    name: `${count} contained items`,
    value: fc.tuple(first, contained).map(([before, after]) => [...before, ...after]),
  };
}

/** Objects with as few and as many keys as are allowed, where that is limited or a map. */
function sizeForms(node: ObjectNode, tie: Tie): readonly Form[] {
  const isMap = node.others.kind !== 'never' && node.others.kind !== 'any';
  if (!isLimitedObject(node) && !isMap && node.patterns.length === 0) return [];
  const { minProperties, maxProperties } = node;
  const counts = new Set([...edges(minProperties, maxProperties), ...(isMap ? [0, 1, MANY] : [])]);
  return [...counts]
    .filter((count) => count <= MOST_PARTS && count >= minProperties)
    .flatMap((count) => {
      const value = objectsOfSize(node, count, tie);
      return value === null ? [] : [{ kind: 'value', name: `${count} keys`, value }];
    });
}

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
