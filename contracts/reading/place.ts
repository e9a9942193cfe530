import { type Finding, type FindingCode, readingFinding } from '../finding.ts';
import { childPointer, type JsonPointer } from '../json-pointer.ts';
import {
  ANYTHING,
  othersOf,
  referenceOf,
  type Schema,
  type SchemaDocument,
  typesOf,
} from '../schema/schema.ts';
import { DEEPEST } from './json-structure.ts';

/** A place of a value that is being read, and its schema. */
export interface ReadingPlace {
  readonly above: ReadingPlace | null;
  readonly key: string | number;
  readonly depth: number;
  /** No reference. */
  readonly schema: Schema;
  /** `#/$defs/<Component>/…`, of the innermost documented place at or above this one. */
  readonly schemaPath: string;
}

/** The whole response. */
export function rootPlace({ root, definitions }: SchemaDocument): ReadingPlace {
  const start = { above: null, key: '', depth: 0 };
  return { ...start, ...lookUp(definitions, { $ref: `#/$defs/${root}` }, '') };
}

/** The place of a member or an item below another place. */
export function placeBelow(
  { definitions }: SchemaDocument,
  above: ReadingPlace,
  key: string | number,
): ReadingPlace {
  const { schema, schemaPath, depth } = above;
  const below = { above, key, depth: depth + 1 };
  if (typeof key === 'string' && schema.properties !== undefined) {
    const { properties } = schema;
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return property === undefined
      ? { ...below, ...lookUp(definitions, othersOf(schema), `${schemaPath}/additionalProperties`) }
      : { ...below, ...lookUp(definitions, property, `${schemaPath}/properties/${key}`) };
  }
  return typeof key === 'number' && schema.items !== undefined
    ? { ...below, ...lookUp(definitions, schema.items, `${schemaPath}/items`) }
    : { ...below, schema: ANYTHING, schemaPath };
}

/** The pointer to a place, made only for findings. */
export function pointerTo(place: ReadingPlace): JsonPointer {
  const keys: (string | number)[] = [];
  for (let at = place; at.above !== null; at = at.above) keys.push(at.key);
  return keys.reduceRight<JsonPointer>(childPointer, '');
}

/** Follows references, also of what may be null. */
function lookUp(definitions: SchemaDocument['definitions'], schema: Schema, schemaPath: string) {
  const component = referenceOf(schema);
  if (component === null) return { schema, schemaPath };
  return { schema: definitions[component] ?? ANYTHING, schemaPath: `#/$defs/${component}` };
}

/** The limit of values to read: a value that is small in memory can mean more values than memory holds. */
export const MOST_VALUES = 5_000_000;

export type RefusalCode = Extract<
  FindingCode,
  'unsupported-value' | 'too-deep' | 'too-large' | 'wrong-type' | 'bad-date-time'
>;

/** The finding that a value cannot be read. `received` names its kind and quotes nothing. */
export function refusal(place: ReadingPlace, code: RefusalCode, received: string): Finding {
  const expected = EXPECTED[code](place.schema);
  return readingFinding(code, pointerTo(place), place.schemaPath, expected, received);
}

const EXPECTED: Readonly<Record<RefusalCode, (schema: Schema) => string>> = {
  'unsupported-value': () => 'a value that JSON can carry, a date, bytes or a file',
  'too-deep': () => `at most ${DEEPEST} levels`,
  'too-large': () => `at most ${MOST_VALUES} values`,
  'wrong-type': (schema) => (typesOf(schema) ?? []).join(' or '),
  'bad-date-time': () => 'a date object that RFC 3339 can write',
};
