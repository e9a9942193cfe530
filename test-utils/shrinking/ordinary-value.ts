import type { Format } from '../../contracts/formats/formats.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { type Components, resolve, type SchemaNode } from '../../contracts/schema.ts';

/** A typical value of a place: nothing empty, no null, no optional key. */
export function ordinaryValue(components: Components, node: SchemaNode): JsonValue {
  const schema = resolve(components, node);
  switch (schema.kind) {
    case 'any':
      return 'a';
    case 'string':
      return schema.format === null ? 'a' : OF_FORMAT[schema.format];
    case 'enum':
      return schema.values[0] ?? '';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return Object.fromEntries(
        [...schema.properties].flatMap(([key, { required, schema: below }]) =>
          required ? [[key, ordinaryValue(components, below)]] : [],
        ),
      );
  }
}

const OF_FORMAT: Readonly<Record<Format, string>> = {
  'date-time': '2024-01-31T12:34:56Z',
  uri: 'https://example.com',
};
