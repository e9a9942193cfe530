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
  assertNormal(definitions);
  return { root: RESPONSE_COMPONENT, definitions };
}

/** The file was written from the model: a test shows that reading it again gives the same. */
function assertNormal(_definitions: unknown): asserts _definitions is Definitions {}
