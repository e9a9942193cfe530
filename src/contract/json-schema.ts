import { isFormat } from '../../contracts/formats/formats.ts';
import {
  type Definitions,
  mapped,
  NOTHING,
  type Schema,
  type SchemaDocument,
  withSubschemas,
} from '../../contracts/schema/schema.ts';

/** A JSON Schema 2020-12 that others can use: ajv's strict mode has nothing to say against its keywords. */
export type JsonSchema = {
  readonly $schema: string;
  readonly $id: string;
  readonly $ref: string;
  readonly $defs: Definitions;
};

/** The JSON Schema of a document, without what other readers do not know. */
export function jsonSchemaOf({ root, definitions }: SchemaDocument, id: string): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    $ref: `#/$defs/${root}`,
    $defs: mapped(definitions, published),
  };
}

function published(schema: Schema): Schema {
  const known = Object.entries(withSubschemas(schema, published)).filter(
    ([keyword, value]) =>
      keyword !== 'discriminator' && (keyword !== 'format' || isFormat(String(value))),
  );
  return withPossibleContains(Object.fromEntries(known));
}

/** ajv refuses bounds that say nothing, or that no list can keep. */
function withPossibleContains(schema: Schema): Schema {
  const { contains, minContains = 1, maxContains, ...others } = schema;
  if (contains === undefined) return schema;
  if (minContains === 0 && maxContains === undefined) return others;
  if (maxContains !== undefined && minContains > maxContains) {
    return { ...others, contains: NOTHING };
  }
  return schema;
}
