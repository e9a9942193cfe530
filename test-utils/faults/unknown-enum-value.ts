import { type FaultOperator, replacing, type Spoiled } from './fault.ts';

/** A value that upstream might add: what mutants add to an enumeration, and payloads use as unknown. */
export const NEW_ENUM_VALUE = 'NEW_VALUE_OF_UPSTREAM';

/** The mistake, if it is one, of reading what a newer revision documents. */
export const NEWER_VALUE = 'value that upstream may add';

/** A string that the enumeration does not list: one of its values misspelled, or a new one. */
export const unknownEnumValue: FaultOperator = (place) => {
  const { schema, value } = place;
  if (schema.kind !== 'enum') return [];
  const known = new Set<unknown>(schema.values);
  const [first = ''] = schema.values;
  const candidates = [
    [NEWER_VALUE, NEW_ENUM_VALUE] as const,
    ...inAnotherCase(schema.values, typeof value === 'string' ? value : first),
    ...misspelled(typeof value === 'string' ? value : first),
    ...NEVER_KNOWN,
  ];
  return replacing(
    'unknown-enum-value',
    place,
    candidates.filter(([, after]) => !known.has(after)),
  );
};

const NEVER_KNOWN: readonly Spoiled[] = [
  ['empty string', ''],
  ['null as text', 'null'],
  ['the word unknown', 'unknown'],
  ['constructor, which objects inherit', 'constructor'],
  ['__proto__, which objects inherit', '__proto__'],
  ['toString, which objects inherit', 'toString'],
];

/** The value itself, or where it has no other case another known one. */
function inAnotherCase(known: readonly string[], value: string): readonly Spoiled[] {
  const listed = new Set(known);
  for (const text of [value, ...known]) {
    const cases: readonly Spoiled[] = [
      ['known value in upper case', text.toUpperCase()],
      ['known value in lower case', text.toLowerCase()],
      ['known value capitalized', text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()],
    ];
    const unknown = cases.filter(([, after]) => typeof after === 'string' && !listed.has(after));
    if (unknown.length > 0) return unknown;
  }
  return [];
}

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
