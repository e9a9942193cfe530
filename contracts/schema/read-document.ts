import {
  childPointer,
  decodedFragment,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, objectOf } from '../json-value.ts';
import { type Dialect, readSchema, type SchemaReading } from './read-schema.ts';
import { UnsupportedSchemaError } from './unsupported-schema-error.ts';

/** One side of an operation that has a JSON schema: a response of a status, or the request's body. */
export interface Part {
  /** `POST /link/token/get`. */
  readonly operation: string;
  /** A status as the document writes it (`200`, `2XX`, `default`), or the request. */
  readonly part: string;
  /** The schema in the document. */
  readonly pointer: JsonPointer;
}

export const REQUEST = 'request';

/** The dialect of an OpenAPI document or a JSON Schema. Throws UnsupportedSchemaError for another version. */
export function dialectOf(document: JsonValue): Dialect {
  const { openapi, swagger, $schema } = objectOf(document);
  if (swagger === '2.0' || swagger === 2) return 'swagger-2.0';
  if (typeof openapi === 'string' && /^3\.0(?:\.\d+(?:-[\w.]+)?)?$/.test(openapi))
    return 'openapi-3.0';
  if (typeof openapi === 'string' && /^3\.[12](?:\.\d+(?:-[\w.]+)?)?$/.test(openapi))
    return 'openapi-3.1';
  if (openapi === undefined && swagger === undefined && isDraft2020($schema)) return 'json-schema';
  const said = openapi ?? swagger ?? $schema;
  // Any other value may be too deep to be written.
  const version = typeof said === 'object' ? 'that is no text' : JSON.stringify(said);
  throw new UnsupportedSchemaError(
    openapi !== undefined ? '/openapi' : swagger !== undefined ? '/swagger' : '/$schema',
    `the version ${version} (expected OpenAPI 3.0 to 3.2, Swagger 2.0 or JSON Schema 2020-12)`,
  );
}

function isDraft2020(dialect: JsonValue | undefined): boolean {
  return dialect === undefined || (typeof dialect === 'string' && dialect.includes('2020-12'));
}

const METHODS = [
  ...['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'],
] as const;

/** The parts of all operations of an OpenAPI document that have a JSON schema, in the document's order. */
export function partsOf(document: JsonValue): readonly Part[] {
  const paths = objectOf(valueAt(document, '/paths'));
  return Object.keys(paths).flatMap((path) => {
    const at = followed(document, childPointer('/paths', path));
    return METHODS.filter((method) => valueAt(document, `${at}/${method}`) !== undefined).flatMap(
      (method) =>
        partsOfOperation(document, `${at}/${method}`).map((part) => ({
          operation: `${method.toUpperCase()} ${path}`,
          ...part,
        })),
    );
  });
}

/** Reads one part. Throws UnsupportedSchemaError. */
export function readPart(document: JsonValue, { operation, part, pointer }: Part): SchemaReading {
  const words = [...`${operation} ${part}`.matchAll(/[A-Za-z0-9]+/g)].map(([word]) => word);
  return readSchema(document, pointer, {
    dialect: dialectOf(document),
    side: part === REQUEST ? 'request' : 'response',
    name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(''),
  });
}

type PartOfOperation = Omit<Part, 'operation'>;

function partsOfOperation(document: JsonValue, at: JsonPointer): readonly PartOfOperation[] {
  const responses = Object.keys(objectOf(valueAt(document, `${at}/responses`)));
  return [
    ...requestOf(document, at),
    ...responses.flatMap((status) =>
      schemaOfContent(document, followed(document, childPointer(`${at}/responses`, status))).map(
        (pointer) => ({ part: status, pointer }),
      ),
    ),
  ];
}

function requestOf(document: JsonValue, at: JsonPointer): readonly PartOfOperation[] {
  const body = schemaOfContent(document, followed(document, `${at}/requestBody`));
  // Swagger 2.0: one of the parameters is the body.
  const parameters = valueAt(document, `${at}/parameters`);
  const given = Array.isArray(parameters) ? parameters : [];
  const inBody = given.flatMap((_, index) => {
    const pointer = followed(document, `${at}/parameters/${index}`);
    const { in: where, schema } = objectOf(valueAt(document, pointer));
    return where === 'body' && schema !== undefined ? [`${pointer}/schema`] : [];
  });
  return [...body, ...inBody].map((pointer) => ({ part: REQUEST, pointer }));
}

/** The schema of the first JSON content of a response or a request; Swagger 2.0 has it directly. */
function schemaOfContent(document: JsonValue, at: JsonPointer): readonly JsonPointer[] {
  const { content, schema } = objectOf(valueAt(document, at));
  if (isJsonObject(schema)) return [`${at}/schema`];
  const type = Object.keys(objectOf(content)).find(isJsonType);
  if (type === undefined) return [];
  const pointer = `${childPointer(`${at}/content`, type)}/schema`;
  return valueAt(document, pointer) === undefined ? [] : [pointer];
}

/** `application/json`, whatever its parameters, and `application/problem+json` (RFC 6839 section 3.1). */
function isJsonType(type: string): boolean {
  return /^application\/(?:[^;]*\+)?json(?:\s*;|$)/i.test(type.trim());
}

/** The place that a reference there leads to, within the document. */
export function followed(document: JsonValue, at: JsonPointer): JsonPointer {
  let pointer = at;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const found: JsonObject = objectOf(valueAt(document, pointer));
    const { $ref: reference } = found;
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return pointer;
    pointer = pointerKeys(decodedFragment(reference.slice(1))).reduce(childPointer, '');
  }
  throw new UnsupportedSchemaError(at, 'a reference that leads back to itself');
}

const MOST_STEPS = 100;
