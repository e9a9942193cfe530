import { type Finding, type FindingCode, readingFinding } from '../finding.ts';
import { childPointer, type JsonPointer } from '../json-pointer.ts';
import { ANY, type Components, type RefNode, resolve, type SchemaNode } from '../schema/shape.ts';
import { DEEPEST } from './json-structure.ts';

/** A place of a value that is being read, and its schema. */
export interface ReadingPlace {
  readonly above: ReadingPlace | null;
  readonly key: string | number;
  readonly depth: number;
  readonly schema: Exclude<SchemaNode, RefNode>;
  /** `#/$defs/<Component>/…`, of the innermost documented place at or above this one. */
  readonly schemaPath: string;
}

/** The whole response. */
export function rootPlace(components: Components): ReadingPlace {
  const root = { above: null, key: '', depth: 0 };
  return { ...root, ...lookUp(components, components.root, '') };
}

/** The place of a member or an item below another place. */
export function placeBelow(
  components: Components,
  above: ReadingPlace,
  key: string | number,
): ReadingPlace {
  const { schema, schemaPath, depth } = above;
  const below = { above, key, depth: depth + 1 };
  if (schema.kind === 'object' && typeof key === 'string') {
    const property = schema.properties.get(key);
    return property === undefined
      ? { ...below, schema: ANY, schemaPath: `${schemaPath}/additionalProperties` }
      : { ...below, ...lookUp(components, property.schema, `${schemaPath}/properties/${key}`) };
  }
  return schema.kind === 'array' && typeof key === 'number'
    ? { ...below, ...lookUp(components, schema.items, `${schemaPath}/items`) }
    : { ...below, schema: ANY, schemaPath };
}

/** The pointer to a place, made only for findings. */
export function pointerTo(place: ReadingPlace): JsonPointer {
  const keys: (string | number)[] = [];
  for (let at = place; at.above !== null; at = at.above) keys.push(at.key);
  return keys.reduceRight<JsonPointer>(childPointer, '');
}

function lookUp(components: Components, node: SchemaNode, schemaPath: string) {
  return {
    schema: resolve(components, node),
    schemaPath: node.kind === 'ref' ? `#/$defs/${node.component}` : schemaPath,
  };
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

const EXPECTED: Readonly<Record<RefusalCode, (schema: ReadingPlace['schema']) => string>> = {
  'unsupported-value': () => 'a value that JSON can carry, a date, bytes or a file',
  'too-deep': () => `at most ${DEEPEST} levels`,
  'too-large': () => `at most ${MOST_VALUES} values`,
  'wrong-type': typesOf,
  'bad-date-time': () => 'a date object that RFC 3339 can write',
};

function typesOf(schema: ReadingPlace['schema']): string {
  const type = schema.kind === 'enum' ? 'string' : schema.kind;
  return 'nullable' in schema && schema.nullable ? `${type} or null` : type;
}
