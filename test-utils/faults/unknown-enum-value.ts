import type { FaultOperator } from './fault.ts';

/** A string that the enumeration does not list: one of its values misspelled, or a new one. */
export const unknownEnumValue: FaultOperator = ({ path, value, schema }) => {
  if (schema.kind !== 'enum') return [];
  const known = new Set(schema.values);
  const [first = ''] = schema.values;
  return misspelled(typeof value === 'string' ? value : first)
    .filter((text) => !known.has(text))
    .map((after) => ({ code: 'unknown-enum-value', path, before: value, after }));
};

function misspelled(value: string): readonly string[] {
  const variants = [
    ...[value.toUpperCase(), value.toLowerCase(), capitalized(value)],
    ...[`${value} `, ` ${value}`, `${value}\n`, `${value}s`, value.slice(0, -1)],
    ...[value.replaceAll('_', ' '), value.replaceAll(/[_ ]/g, '-'), `"${value}"`],
    ...['', 'null', 'unknown', 'NEW_VALUE_OF_UPSTREAM', 'constructor', '__proto__'],
  ];
  return [...new Set(variants)];
}

function capitalized(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
}
