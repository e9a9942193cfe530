import {
  childPointer,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../../contracts/json-pointer.ts';
import { isJsonObject, objectOf } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { dialectOf, followed, partsOf, readPart } from '../../contracts/schema/read-document.ts';
import type { SchemaReading } from '../../contracts/schema/read-schema.ts';
import { isNothing, type Schema, subschemasOf } from '../../contracts/schema/schema.ts';
import { MEND, placedError } from '../openapi-document/placed-error.ts';
import { type OpenApiText, readOpenApiText } from '../openapi-document/read-openapi-text.ts';

/** A document's response of `POST /link/token/get`, and all that it refers to. */
export interface DocumentedResponse {
  /** The document's name for people. */
  readonly name: string;
  /** Upstream's version, from `info.version`; null where it is absent. */
  readonly version: string | null;
  readonly text: OpenApiText;
  /** Where the response's schema stands. */
  readonly pointer: JsonPointer;
  readonly reading: SchemaReading;
}

/**
 * Reads the 200 response of `POST /link/token/get` from an OpenAPI document in YAML or JSON. `name` is the document's
 * name in errors. Throws InputError, one line with a location, for any other text, and for what the model of a schema
 * cannot say; time and memory are bounded for any text.
 */
export function readResponse(source: string, name: string): DocumentedResponse {
  const text = readOpenApiText(source, name, "give Plaid's 2020-09-14.yml");
  try {
    return responseOf(text);
  } catch (error) {
    throw placedError(error, text);
  }
}

/** Upstream's name of a component of the model; null for a schema that is none. */
export function upstreamName({ reading }: DocumentedResponse, component: string): string | null {
  const [first, second, ...below] = pointerKeys(reading.pointerOf(component) ?? '');
  // Swagger 2.0 has its schemas directly below.
  const names = first === 'definitions' ? [second, ...below] : below;
  const isComponent = first === 'definitions' || (first === 'components' && second === 'schemas');
  return isComponent && names.length === 1 ? (names[0] ?? null) : null;
}

const OPERATION = 'POST /link/token/get';
const STATUS = '200';
const RESPONSE_NAME = `the schema of the ${STATUS} response of ${OPERATION}`;
const WAY_TO_RESPONSE = [
  ...['paths', '/link/token/get', 'post', 'responses', STATUS, 'content', 'application/json'],
  'schema',
];

/** The limit of a name, which every change of its place repeats. */
const LONGEST_NAME = 1000;

function responseOf(text: OpenApiText): DocumentedResponse {
  const { document, name } = text;
  const { openapi, swagger, info } = objectOf(document);
  if (openapi === undefined && swagger === undefined) {
    throw text.fault('', 'is not an OpenAPI document: it has no "openapi" key');
  }
  // Another version has its responses elsewhere.
  dialectOf(document);
  const part = partsOf(document).find(
    ({ operation, part }) => operation === OPERATION && part === STATUS,
  );
  if (part === undefined) throw missingResponse(text);
  const { version } = objectOf(info);
  const response: DocumentedResponse = {
    ...{ name, text, pointer: part.pointer, reading: readPart(document, part) },
    version: typeof version === 'string' ? version : null,
  };
  refuseUncomparable(response);
  return response;
}

function missingResponse(text: OpenApiText): Error {
  let pointer: JsonPointer = '';
  for (const key of WAY_TO_RESPONSE) {
    const at = followed(text.document, pointer);
    const members = valueAt(text.document, at);
    if (!isJsonObject(members) || !Object.hasOwn(members, key)) {
      return text.fault(at, `has no ${quote(key)} on the way to ${RESPONSE_NAME}`);
    }
    pointer = childPointer(at, key);
  }
  return text.fault(pointer, `has nothing in place of ${RESPONSE_NAME}`);
}

/** Refuses what can be read, but not compared or told. */
function refuseUncomparable(response: DocumentedResponse): void {
  const { reading, text } = response;
  const refuseName = (name: string, pointer: JsonPointer) => {
    if (name.length <= LONGEST_NAME) return;
    throw text.fault(pointer, `has a name of more than ${LONGEST_NAME} characters`);
  };
  for (const [component, definition] of Object.entries(reading.definitions)) {
    refuseName(upstreamName(response, component) ?? '', reading.pointerOf(component) ?? '');
    const pending: Schema[] = [definition];
    // Iterating a list also visits what is added meanwhile.
    for (const schema of pending) {
      const [place = ''] = reading.placesOf(schema);
      for (const { pointer, schema: below } of subschemasOf(schema)) {
        const [keyword = '', name = ''] = pointerKeys(pointer);
        if (keyword === 'properties') refuseName(name, place);
        if (COMPARED.includes(keyword) && isNothing(below)) {
          throw text.fault(`${place}${pointer}`, 'has a schema that no value fulfils', MEND);
        }
        pending.push(below);
      }
    }
  }
}

/** The keywords whose schemas are compared. */
const COMPARED = ['properties', 'items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf'];
