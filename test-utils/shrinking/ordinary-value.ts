import type { JsonValue } from '../../contracts/json-value.ts';
import { ANY, type Components, resolve, type SchemaNode } from '../../contracts/schema/shape.ts';
import { TEXTS_BY_FORMAT } from '../arbitraries/formats/texts-by-format.ts';

/** A typical value of a place: nothing empty, no null, no optional key. */
export function ordinaryValue(
  components: Components,
  node: SchemaNode = components.root,
): JsonValue {
  const schema = resolve(components, node);
  switch (schema.kind) {
    case 'any':
      return 'a';
    case 'string':
      return schema.format === null ? 'a' : TEXTS_BY_FORMAT[schema.format].bare;
    case 'enum':
      return schema.values[0] ?? '';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'union':
      return ordinaryValue(components, schema.alternatives[0]?.schema ?? ANY);
    case 'never':
      return null;
    case 'object':
      return Object.fromEntries(
        [...schema.properties].flatMap(([key, { required, schema: below }]) =>
          required ? [[key, ordinaryValue(components, below)]] : [],
        ),
      );
  }
}
