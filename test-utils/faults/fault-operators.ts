import { childPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonValue,
  jsonTypeOf,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { textsIn } from '../../contracts/schema/shape.ts';
import { type FaultOperator, replacing, type Spoiled } from './fault.ts';
import {
  badKey,
  badPattern,
  missingCompanion,
  mixedAlternatives,
  notAMultiple,
  outOfRange,
  repeatedItem,
  wrongCount,
  wrongLength,
} from './limit-misses.ts';
import { badDateTime, badFormat, badUri } from './near-misses.ts';
import { wrongType } from './wrong-type.ts';

/** A required key is absent. Absent is not null, so that nullable keys have this fault, too. */
const missingKey: FaultOperator = ({ path, value, required }) => {
  if (!required || path === '') return [];
  const mistake = 'required key left out';
  return [{ code: 'missing-key', mistake, path, before: value, after: undefined }];
};

/** An undocumented key in a closed object. */
const unexpectedKey: FaultOperator = ({ path, value, schema }) => {
  if (schema.kind !== 'object' || schema.others.kind !== 'never' || !isJsonObject(value)) return [];
  const at = childPointer(path, 'undocumented_key');
  const mistake = 'undocumented key in a closed object';
  return [{ code: 'unexpected-key', mistake, path: at, before: undefined, after: true }];
};

/** Null where null is not allowed. */
const unexpectedNull: FaultOperator = (place) =>
  place.schema.kind === 'any' || place.schema.nullable
    ? []
    : replacing('unexpected-null', place, [['null where it is not documented', null]]);

/** A value that upstream might add: mutants add it to enumerations, and payloads use it as an unknown value. */
export const NEW_ENUM_VALUE = 'NEW_VALUE_OF_UPSTREAM';

/** Sending a value that only a newer revision documents, which may be no mistake. */
export const NEWER_VALUE = 'value that upstream may add';

/** A string that the enumeration does not list: a misspelled value, or a new one. */
const unknownEnumValue: FaultOperator = (place) => {
  const { schema } = place;
  if (schema.kind !== 'enum') return [];
  const known = new Set<unknown>(schema.values);
  const texts = textsIn(schema);
  const value = typeof place.value === 'string' ? place.value : (texts[0] ?? '');
  const candidates: readonly Spoiled[] = [
    [NEWER_VALUE, NEW_ENUM_VALUE],
    ...inAnotherCase(texts, value),
    ...misspelled(value),
    ...NEVER_KNOWN,
    ...schema.values.flatMap(besides),
  ];
  const unknown = candidates.filter(([, after]) => !known.has(after));
  return replacing('unknown-enum-value', place, unknown);
};

/** Values of the same type beside one that is no text. */
function besides(value: JsonValue): readonly Spoiled[] {
  switch (jsonTypeOf(value)) {
    case 'number':
      return [
        ['number beside a known one', Number(value) + 1],
        ['known number with the other sign', -Number(value) || 2],
      ];
    case 'boolean':
      return [['the other boolean', value !== true]];
    case 'array':
      return [['known list with one item more', [...listOf(value), 0]]];
    case 'object':
      return [['known object with one key more', { ...objectOf(value), undocumented_key: 0 }]];
    default:
      return [];
  }
}

const NEVER_KNOWN: readonly Spoiled[] = [
  ['empty string', ''],
  ['null as text', 'null'],
  ['the word unknown', 'unknown'],
  ['constructor, which objects inherit', 'constructor'],
  ['__proto__, which objects inherit', '__proto__'],
  ['toString, which objects inherit', 'toString'],
];

/**
 * The value itself in each case, or another value where the result is a known one. Offered for any value, since a
 * campaign plans the mistake before it knows the value.
 */
function inAnotherCase(known: readonly string[], value: string): readonly Spoiled[] {
  const taken = new Set(known);
  return Object.entries(CASES).flatMap(([name, recased]) => {
    const after = [value, ...known].map(recased).find((text) => !taken.has(text));
    if (after === undefined) return [];
    taken.add(after);
    return [[`known value ${name}`, after] as const];
  });
}

const CASES: Readonly<Record<string, (text: string) => string>> = {
  'in upper case': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  capitalized: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
};

function misspelled(value: string): readonly Spoiled[] {
  return [
    ['known value, then a space', `${value} `],
    ['space, then a known value', ` ${value}`],
    ['known value, then a newline', `${value}\n`],
    ['known value, then a letter', `${value}s`],
    ['known value without its last letter', value.slice(0, -1)],
    ['known value with spaces for underscores', value.replaceAll('_', ' ')],
    ['known value with hyphens', value.replaceAll(/[_ ]/g, '-')],
    ['known value in quotes', `"${value}"`],
    ['two known values with a comma', `${value},${value}`],
  ];
}

/** Every kind of mistake. A list's items are places of their own, so that a wrong item is any of these. */
export const faultOperators = {
  missingKey,
  unexpectedKey,
  unexpectedNull,
  wrongType,
  badDateTime,
  badUri,
  badFormat,
  badPattern,
  wrongLength,
  outOfRange,
  notAMultiple,
  wrongCount,
  repeatedItem,
  badKey,
  missingCompanion,
  mixedAlternatives,
  unknownEnumValue,
} as const satisfies Readonly<Record<string, FaultOperator>>;

export type OperatorName = keyof typeof faultOperators;
