import { isJsonObject, type JsonValue } from './json-value.ts';
import { knownRevision } from './known-options.ts';
import { withoutInherited } from './reading/without-inherited.ts';
import { RESPONSE_COMPONENT } from './response-component.ts';
import type { Revision } from './revisions/index.ts';
import { schemas } from './revisions/schemas.ts';
import type { Definitions, SchemaDocument } from './schema/schema.ts';

/** The schema of a carried revision. Throws a TypeError for any other. */
export function schemaOf(revision: Revision): SchemaDocument {
  const { $defs } = schemas[knownRevision(revision)];
  // A keyword of a polluted Object.prototype is not the schema's.
  const definitions = withoutInherited($defs);
  if (isNormal(definitions)) return { root: RESPONSE_COMPONENT, definitions };
  throw new Error(`the schema of ${revision} has no components`);
}

/** The file was written from the model: reading it again gives the same, as a test shows. */
function isNormal(definitions: unknown): definitions is Definitions {
  return isJsonObject(definitions) && Object.values<JsonValue>(definitions).every(isJsonObject);
}
