import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Change } from '../../src/schema-changes/change.ts';
import { compareDocuments } from '../../src/schema-changes/compare-documents.ts';
import { readResponse } from '../../src/schema-changes/read-response.ts';

/** Fourteen shapes that the response had from 2021 to 2026, the oldest first. */
export const HISTORY: readonly JsonObject[] = readFileSync(
  new URL('history/history.ndjson', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const document: JsonValue = JSON.parse(line);
    if (!isJsonObject(document)) throw new Error('a line of the history is no document');
    return document;
  });

/** A document whose response is the first component. */
export function sampleDocument(schemas: JsonObject, openapi = '3.0.0'): JsonObject {
  const [root = ''] = Object.keys(schemas);
  return documentOf({ $ref: `#/components/schemas/${root}` }, schemas, openapi);
}

/** A document whose response has a schema. */
export function documentOf(schema: JsonValue, schemas: JsonObject, openapi = '3.0.0'): JsonObject {
  const content = { 'application/json': { schema } };
  return {
    openapi,
    info: { title: 'a sample', version: '2020-09-14_1.0.0' },
    paths: { '/link/token/get': { post: { responses: { 200: { description: 'OK', content } } } } },
    components: { schemas },
  };
}

export function changesBetween(from: JsonObject, to: JsonObject): Change[] {
  return compareDocuments(
    readResponse(JSON.stringify(from), 'old.json'),
    readResponse(JSON.stringify(to), 'new.json'),
  );
}

/** A change in one line, without its places: `warning enum-value-added Products "" "income"`. */
export function lineOf({ level, code, schema, property, value }: Omit<Change, 'from' | 'to'>) {
  return `${level} ${code} ${schema} "${property}" ${JSON.stringify(value)}`;
}
