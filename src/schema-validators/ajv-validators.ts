import type { Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats } from '../../contracts/formats/formats.ts';
import { INHERITED_NAMES } from '../../contracts/reading/inherited-names.ts';
import { type Definitions, type Schema, subschemasOf } from '../../contracts/schema/schema.ts';
import { type Purpose, useOwnKeywords } from './ajv-keywords.ts';
import { type AjvSchemas, ajvSchemasOf } from './ajv-schemas.ts';
import { cheapestFirst } from './cheapest-first.ts';

/** ajv with the components of a contract, which it compiles when they are asked for. */
export interface AjvComponents {
  readonly ajv: Ajv2020;
  readonly idOf: AjvSchemas['idOf'];
}

/** `verdict` stops at the first fault; `findings` collects all of them. */
export function ajvComponents(
  definitions: Definitions,
  purpose: Purpose,
  options: Options = {},
): AjvComponents {
  const components = purpose === 'verdict' ? cheapestFirst(definitions) : definitions;
  const { schemas, idOf, hasPlainNames, own } = ajvSchemasOf(components);
  const ajv = new Ajv2020({
    // The reader has refused what is not known.
    strict: false,
    strictNumbers: true,
    ownProperties: Object.values(definitions).some(hasInheritedName),
    // ajv would write the id of a schema in place, and not its name, into the paths of errors.
    inlineRefs: hasPlainNames,
    allErrors: purpose === 'findings',
    messages: false,
    // Gives each error the value at its place.
    verbose: purpose === 'findings',
    formats,
    ...options,
  });
  // Nothing asks which members were evaluated.
  Object.assign(ajv.opts, { unevaluated: false });
  useOwnKeywords(ajv, purpose, own);
  for (const { id, schemaPath, schema } of schemas) {
    ajv.addSchema(schema);
    nameSchemaPaths(ajv, id, schemaPath);
  }
  return { ajv, idOf };
}

/**
 * Components are compiled as schemas that refer to each other by name. ajv would write the error paths of such a schema
 * from `#` on and lose which one it was (ajv issue 512); it uses `schemaPath` where that is set, as its JTD dialect
 * does.
 */
function nameSchemaPaths(ajv: Ajv2020, id: string, schemaPath: string): void {
  const environment = ajv.schemas[id] ?? ajv.refs[id];
  if (typeof environment !== 'object') throw new Error(`ajv holds no schema ${id}`);
  Object.assign(environment, { schemaPath });
}

/** Whether a schema speaks of a key that every object inherits: ajv's code then looks at own members alone. */
function hasInheritedName(schema: Schema): boolean {
  const { properties = {}, required = [], dependentRequired = {} } = schema;
  const keys = [
    ...[...Object.keys(properties), ...required],
    ...Object.entries(dependentRequired).flatMap(([key, others]) => [key, ...others]),
  ];
  return (
    keys.some((key) => INHERITED_NAMES.has(key)) ||
    subschemasOf(schema).some((one) => hasInheritedName(one.schema))
  );
}
