import { childPointer, type JsonPointer } from '../json-pointer.ts';
import {
  type AnyNode,
  type Components,
  RESPONSE_COMPONENT,
  type RefNode,
  resolve,
  type SchemaNode,
} from '../schema.ts';

/** A place of a value that is being read, and its schema. */
export interface ReadingPlace {
  readonly above: ReadingPlace | null;
  readonly key: string | number;
  readonly depth: number;
  readonly schema: Exclude<SchemaNode, RefNode>;
  /** `#/$defs/<Component>/…`, of the innermost documented place at or above this one. */
  readonly schemaPath: string;
}

const ANY: AnyNode = { kind: 'any' };

/** The whole response. */
export function rootPlace(components: Components): ReadingPlace {
  const root = { above: null, key: '', depth: 0 };
  return { ...root, ...lookUp(components, { kind: 'ref', component: RESPONSE_COMPONENT }, '') };
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
