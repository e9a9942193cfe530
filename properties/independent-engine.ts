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
 * The verdict of a JSON Schema engine that shares no code with ours, formats included. Without its formats' import it
 * would silently ignore formats; a test sees it refuse one.
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

/**
 * The JSON text of a payload without the forms that the other engine reads differently: it takes second 60 only on days
 * of an announced leap second, no IP address of a future version (RFC 3986 section 3.2.2), and no brackets in a query
 * or a fragment.
 */
export function asThatEngineReads(text: string): string {
  return text
    .replaceAll(/(T\d\d:\d\d):60/gi, '$1:59')
    .replaceAll(/\[v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+\]/gi, 'example.com')
    .replaceAll(/[?#][^"]*/g, (part) => part.replaceAll(/[[\]]/g, ''));
}

const engines = new Map<Revision, (payload: JsonValue) => boolean>();
