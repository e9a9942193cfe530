import '@hyperjump/json-schema/formats';
import {
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import type { JsonValue } from '../contracts/json-value.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { schemas } from '../contracts/revisions/schemas.ts';

/**
 * The verdict of a JSON Schema engine that shares no code with ours, formats included. Without the
 * import of its formats it would ignore them in silence; a test sees it refuse.
 */
export async function independentVerdict(
  revision: Revision,
): Promise<(payload: JsonValue) => boolean> {
  setShouldValidateFormat(true);
  const schema: SchemaObject = schemas[revision];
  const known = engines.get(revision);
  if (known !== undefined) return known;
  registerSchema(schema);
  const evaluate = await validate(schemas[revision].$id);
  const verdict = (payload: JsonValue) => evaluate(JSON.parse(JSON.stringify(payload))).valid;
  engines.set(revision, verdict);
  return verdict;
}

const engines = new Map<Revision, (payload: JsonValue) => boolean>();
