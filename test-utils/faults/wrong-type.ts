import type { JsonValue } from '../../contracts/json-value.ts';
import { textsIn } from '../../contracts/schema/shape.ts';
import { TEXTS_BY_FORMAT } from '../arbitraries/formats/texts-by-format.ts';
import type { Place } from '../arbitraries/place.ts';
import { type FaultOperator, replacing, type Spoiled } from './fault.ts';

/**
 * A value of another JSON type, near misses first: a number as text, a list of the one value. The first of each type is
 * offered for any value, so that a campaign can plan it.
 */
export const wrongType: FaultOperator = (place) =>
  replacing('wrong-type', place, wrongValues(place));

const TEXTS: readonly Spoiled[] = [
  ['empty string', ''],
  ['null as text', 'null'],
  ['empty object as text', '{}'],
  ['empty list as text', '[]'],
];
const NUMBERS: readonly Spoiled[] = [
  ['number 0', 0],
  ['number 1', 1],
  ['number -1.5', -1.5],
];
const BOOLEANS: readonly Spoiled[] = [
  ['boolean false', false],
  ['boolean true', true],
];
const EMPTY_LIST: Spoiled = ['empty list', []];
const EMPTY_OBJECT: Spoiled = ['empty object', {}];

function wrongValues({ schema, value }: Pick<Place, 'schema' | 'value'>): readonly Spoiled[] {
  const wrapped: readonly Spoiled[] =
    value === undefined ? [] : [['list of the one value', [value]]];
  const neither = [EMPTY_LIST, EMPTY_OBJECT];
  switch (schema.kind) {
    case 'any':
    case 'never':
    case 'union':
      return [];
    case 'string':
    case 'enum':
      return [
        ...(schema.kind === 'enum' ? schema.refused.map(listedOfAnotherType) : []),
        ...wrapped,
        ...(schema.kind === 'string' && schema.format !== null
          ? TEXTS_BY_FORMAT[schema.format].numbers
          : []),
        ...(schema.kind === 'enum' ? numbersOf(textsIn(schema)) : []),
        ...[...NUMBERS, ...BOOLEANS, ...neither],
        ['object of the one value', { value: value ?? '' }],
      ];
    case 'integer':
      return [
        ['fraction for an integer', 1.5],
        ['number as text', '1'],
        ...[...wrapped, ...TEXTS, ...BOOLEANS, ...neither],
      ];
    case 'number':
      return [
        ['number as text', '1'],
        ['fraction as text', '1.5'],
        ...[...wrapped, ...TEXTS, ...BOOLEANS, ...neither],
      ];
    case 'boolean':
      return [
        ['true as text', 'true'],
        ['false as text', 'false'],
        ...[...wrapped, ...TEXTS, ...NUMBERS, ...neither],
      ];
    case 'array':
      return [
        ['object for a list', listAsObject(value)],
        ['object with a length', { length: 0 }],
        EMPTY_OBJECT,
        ...[...asText(value), ...TEXTS, ...NUMBERS, ...BOOLEANS],
        ...unwrapped(value),
      ];
    case 'object':
      return [
        ['list for an object', []],
        ...[...wrapped, ...asText(value), ...TEXTS, ...NUMBERS, ...BOOLEANS],
      ];
  }
}

function listedOfAnotherType(value: JsonValue): Spoiled {
  return ['listed value of another type', value];
}

/** A known value of digits (an account subtype is `529`) as a number, and a value's index. */
function numbersOf(known: readonly string[]): readonly Spoiled[] {
  const digits = known.find((text) => /^\d+$/.test(text));
  return [
    ...(digits === undefined ? [] : [['known value as a number', Number(digits)] as const]),
    ['index of a known value', 0],
  ];
}

/** A list as some serializers write it: an object with the keys 0, 1, … */
function listAsObject(list: JsonValue | undefined): JsonValue {
  return Array.isArray(list) ? Object.fromEntries(list.entries()) : {};
}

/** The single item of a list, as other serializers write it. */
function unwrapped(list: JsonValue | undefined): readonly Spoiled[] {
  const [first] = Array.isArray(list) ? list : [];
  return first === undefined || first === null || Array.isArray(first)
    ? []
    : [['item without its list', first]];
}

/** The value's JSON as a text: encoded twice. */
function asText(value: JsonValue | undefined): readonly Spoiled[] {
  return value === undefined || value === null ? [] : [['its JSON as text', JSON.stringify(value)]];
}
