import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { canonicalJson } from '../../contracts/schema/equal-json.ts';
import type {
  ListNode,
  NumericNode,
  ObjectNode,
  StringNode,
} from '../../contracts/schema/shape.ts';
import { lengthBounds } from '../arbitraries/fits.ts';
import { edgeNumbers } from '../arbitraries/limited-numbers.ts';
import { type FaultOperator, replacing, type Spoiled } from './fault.ts';
import { patternMisses } from './pattern-misses.ts';

/** A text that one of the place's patterns does not match. */
export const badPattern: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'string' || typeof value !== 'string') return [];
  const { patterns } = schema;
  const bounds = lengthBounds(schema);
  const misses = patterns.flatMap((pattern, at) =>
    patternMisses(pattern, value, { patterns: patterns.toSpliced(at, 1), bounds }),
  );
  return replacing(
    'bad-pattern',
    place,
    misses.map(({ mistake, text }) => [mistake, text]),
  );
};

/** A text one character too short or too long. */
export const wrongLength: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'string') return [];
  const text = typeof value === 'string' ? value : '';
  return replacing('wrong-length', place, lengthMisses(schema, text));
};

function lengthMisses({ minLength, maxLength }: StringNode, text: string): readonly Spoiled[] {
  const characters = [...text];
  return [
    ...(minLength === 0
      ? []
      : ([
          ['one character too short', characters.slice(0, minLength - 1).join('')],
          [
            'as long as allowed in UTF-16 units alone',
            '\u{1f600}'.repeat(Math.floor(minLength / 2)),
          ],
          ['empty string', ''],
        ] as const)),
    ...(maxLength === null
      ? []
      : ([
          ['one character too long', longer(characters, maxLength + 1)],
          ['far too long', longer(characters, 2 * maxLength + 10)],
        ] as const)),
  ];
}

/** Goes on with its last character. */
function longer(characters: readonly string[], length: number): string {
  const last = characters.at(-1) ?? 'a';
  return (
    characters.slice(0, length).join('') + last.repeat(Math.max(0, length - characters.length))
  );
}

/** A number just beyond a bound. */
export const outOfRange: FaultOperator = (place) => {
  const { schema } = place;
  if (schema.kind !== 'integer' && schema.kind !== 'number') return [];
  return replacing('out-of-range', place, beyond(schema));
};

function beyond(node: NumericNode): readonly Spoiled[] {
  const { kind, minimum, maximum, multipleOf } = node;
  const step = multipleOf ?? 1;
  const isFree = kind === 'number' && multipleOf === null;
  const bounds = [
    ...(minimum === null ? [] : [{ bound: minimum, away: -1, name: 'below the least' }]),
    ...(maximum === null ? [] : [{ bound: maximum, away: 1, name: 'above the most' }]),
  ];
  return bounds.flatMap(({ bound: { value, exclusive }, away, name }): readonly Spoiled[] => [
    ...(exclusive ? [['the excluded bound', value] as const] : []),
    [`one ${name}`, value + away * step],
    ...(isFree ? [[`a little ${name}`, value + away * 1e-3] as const] : []),
    ...(Math.abs(value) < 2 ** 31
      ? [[`far ${name}`, value + away * step * 1_000_000] as const]
      : []),
    ...(value !== 0 ? [[`the bound with the other sign`, -value] as const] : []),
  ]);
}

/** A number between two multiples of the place's step. */
export const notAMultiple: FaultOperator = (place) => {
  const { schema } = place;
  if ((schema.kind !== 'integer' && schema.kind !== 'number') || schema.multipleOf === null) {
    return [];
  }
  const { multipleOf, kind } = schema;
  const near = Object.values(edgeNumbers(schema)).slice(0, 3);
  const between = near.flatMap((number): readonly Spoiled[] => [
    ['half a step further', number + multipleOf / 2],
    ['one further', number + 1],
    ['a tenth of a step further', number + multipleOf / 10],
  ]);
  const fitting = kind === 'integer' ? between.filter(([, one]) => Number.isInteger(one)) : between;
  return replacing('not-a-multiple', place, fitting);
};

/** Too few or too many items or keys, or of the wrong ones. */
export const wrongCount: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind === 'array' && Array.isArray(value)) {
    return replacing('wrong-count', place, countMisses(schema, value));
  }
  if (schema.kind !== 'object' || !isJsonObject(value)) return [];
  return replacing('wrong-count', place, keyCountMisses(schema, value));
};

/** The longest list that a mistake has. */
const MOST_PARTS = 200;

function countMisses(
  { minItems, maxItems, contains }: ListNode,
  list: readonly JsonValue[],
): readonly Spoiled[] {
  const misses: Spoiled[] = [];
  if (minItems > 0) {
    misses.push(['one item too few', list.slice(0, minItems - 1)], ['no item', []]);
  }
  if (maxItems !== null && maxItems < MOST_PARTS) {
    misses.push(['one item too many', repeated(list, maxItems + 1)]);
  }
  if (contains !== null) {
    misses.push(['no item', []]);
    for (const at of list.keys()) misses.push(['an item left out', list.toSpliced(at, 1)]);
    misses.push(['the items twice', [...list, ...list]], ['other items', list.map(() => null)]);
    misses.push(['other items', ['a', 0, {}]]);
  }
  return misses;
}

function repeated(list: readonly JsonValue[], length: number): readonly JsonValue[] {
  const last = list.at(-1) ?? null;
  return [...list, ...new Array<JsonValue>(Math.max(0, length - list.length)).fill(last)].slice(
    0,
    length,
  );
}

function keyCountMisses(
  { minProperties, maxProperties, properties }: ObjectNode,
  object: JsonObject,
): readonly Spoiled[] {
  const entries = Object.entries(object);
  const isRequired = ([key]: readonly [string, JsonValue]) =>
    properties.get(key)?.required === true;
  const ordered = [...entries.filter(isRequired), ...entries.filter((one) => !isRequired(one))];
  const misses: Spoiled[] = [];
  if (minProperties > 0) {
    misses.push(['one key too few', Object.fromEntries(ordered.slice(0, minProperties - 1))]);
  }
  if (maxProperties !== null && maxProperties < MOST_PARTS) {
    const [, sample = null] = ordered.at(-1) ?? [];
    const more = Array.from(
      { length: maxProperties + 1 - entries.length },
      (_, at) => [`k${at}`, sample] as const,
    );
    misses.push(['one key too many', Object.fromEntries([...entries, ...more])]);
  }
  return misses;
}

/** An item that equals another one. */
export const repeatedItem: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'array' || !schema.unique || !Array.isArray(value)) return [];
  const items: readonly JsonValue[] = value;
  const [first] = items;
  if (first === undefined) return [];
  return replacing('repeated-item', place, [
    ['first item once more', [...items, first]],
    ['last item like the first', [...items.slice(0, -1), first]],
    ['an item with its keys in reverse', [...items, reversed(first)]],
    ['an item twice', [first, first]],
  ]);
};

function reversed(value: JsonValue): JsonValue {
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).reverse()) : value;
}

/** A key of a name that keys may not have. */
export const badKey: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'object' || schema.names === null || !isJsonObject(value)) return [];
  const [sample = 'a'] = Object.values(value);
  return replacing(
    'bad-key',
    place,
    NAMES.map((name) => [`the key ${name}`, { ...value, [name]: sample }]),
  );
};

const NAMES = ['', 'a b', 'A', 'a', '0', '-', 'undocumented_key', 'x'.repeat(300), '\u00e9', 'a.b'];

/** A key without a key that must stand beside it. */
export const missingCompanion: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'object' || !isJsonObject(value)) return [];
  const misses = [...schema.dependencies].flatMap(([key, companions]) =>
    companions.map((gone): Spoiled => {
      const { [gone]: _gone, ...others } = value;
      return [`the key ${key} without ${gone}`, { ...others, [key]: value[key] ?? 'a' }];
    }),
  );
  return replacing('missing-key', place, misses);
};

/** An alternative mixed with another: the tag of another one, or what no alternative is. */
export const mixedAlternatives: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'union') return [];
  const known = new Set(value === undefined ? [] : [canonicalJson(value)]);
  const tags = schema.told.flatMap(({ tags: of }) => Object.entries(of));
  const mixed = isJsonObject(value)
    ? tags.flatMap(([key, values]) =>
        values.map(
          (text): Spoiled => ['tag of another alternative', { ...value, [key]: JSON.parse(text) }],
        ),
      )
    : [];
  const without = isJsonObject(value)
    ? Object.keys(value).map((gone): Spoiled => {
        const { [gone]: _gone, ...others } = value;
        return [`no ${gone}`, others];
      })
    : [];
  const all = [...mixed, ...without, ...NO_ALTERNATIVES];
  return replacing(
    'no-alternative',
    place,
    all.filter(([, one]) => !known.has(canonicalJson(one))),
  );
};

const NO_ALTERNATIVES: readonly Spoiled[] = [
  ['empty object', {}],
  ['empty list', []],
  ['empty string', ''],
  ['another word', 'neither of them'],
  ['number -1.5', -1.5],
  ['number 0', 0],
  ['boolean false', false],
  ['object of another kind', { neither: true }],
];
