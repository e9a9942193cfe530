import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { valueBelow } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { InputError } from '../shared/errors/input-error.ts';

/**
 * Upstream's documentation of the response of `POST /link/token/get`: an OpenAPI document with that one response and
 * all that it refers to, the facts without the prose.
 */
export interface Excerpt {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  /** SHA-256 of the rest, which reveals an edit by hand. */
  readonly 'x-digest': string;
  readonly paths: JsonObject;
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> };
}

/** `1.697.4` of `2020-09-14_1.697.4`. */
export function versionOf(excerpt: Pick<Excerpt, 'info'>): string {
  return excerpt.info.version.replace(/^.*_/, '');
}

const TO_DO = "give Plaid's 2020-09-14.yml";

/** Parses an OpenAPI document from YAML or JSON text. Throws InputError, for malformed text with line and column. */
export function parseOpenApi(text: string, source: string): JsonObject {
  const value = parseText(text, source);
  if (!isJsonObject(value) || typeof value['openapi'] !== 'string') {
    throw new InputError(`${source} is not an OpenAPI document: it has no "openapi" key; ${TO_DO}`);
  }
  return value;
}

function parseText(text: string, source: string): unknown {
  try {
    const document = parseDocument(text, {
      // The document must not choose the meaning of plain words: in YAML 1.1, NO is false.
      ...{ schema: 'core', merge: false, resolveKnownTags: false, stringKeys: true },
      // At `silent`, a second document would be ignored without an error.
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    // Converts to JSON text and back: an alias can make a cycle, which JSON cannot have.
    return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })));
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/:?\n/, 1);
    throw new InputError(`${source} cannot be read as YAML or JSON: ${reason}; ${TO_DO}`);
  }
}

/**
 * The excerpt of a whole document, or of an excerpt (which gives the same again). Throws InputError for a document that
 * lacks the response, refers to another document, or has a keyword that would be lost.
 */
export function excerptOf(document: JsonObject): Excerpt {
  if ('x-digest' in document && !isUntouched(document)) {
    throw new InputError(
      "the excerpt was edited after its import: its x-digest does not match; give upstream's document",
    );
  }
  const version = valueBelow(document, ['info', 'version']);
  if (
    typeof version !== 'string' ||
    !/^(\d{4}-\d{2}-\d{2}_)?(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/.test(version)
  ) {
    throw new InputError(
      `the document's info.version is ${JSON.stringify(version)}; expected one like 2020-09-14_1.697.4`,
    );
  }
  const openapi = document['openapi'];
  if (typeof openapi !== 'string' || !openapi.startsWith('3.0.')) {
    throw new InputError(`the document is OpenAPI ${JSON.stringify(openapi)}; expected 3.0`);
  }
  const info = { title: 'Response of POST /link/token/get', version };
  const rest = { paths: RESPONSE_PATH, components: { schemas: reachableComponents(document) } };
  return { openapi, info, 'x-digest': digestOf({ openapi, info, ...rest }), ...rest };
}

/** Whether the excerpt is unchanged since its import. */
export function isUntouched(excerpt: { readonly 'x-digest'?: unknown }): boolean {
  const { 'x-digest': digest, ...facts } = excerpt;
  return digest === digestOf(facts);
}

const REF_PREFIX = '#/components/schemas/';

const RESPONSE_SCHEMA = [
  ...['paths', '/link/token/get', 'post', 'responses', '200', 'content', 'application/json'],
  'schema',
];

const RESPONSE_PATH: JsonObject = {
  '/link/token/get': {
    post: {
      operationId: 'linkTokenGet',
      responses: {
        '200': {
          description: 'OK',
          content: {
            'application/json': { schema: { $ref: `${REF_PREFIX}${RESPONSE_COMPONENT}` } },
          },
        },
      },
    },
  },
};

/** Facts, in the order in which an excerpt writes them. */
const FACT_KEYWORDS: readonly string[] = [
  ...['type', 'nullable', 'format', 'deprecated', 'enum'],
  ...['required', 'properties', 'additionalProperties', 'items'],
];

/** Prose, and hints for upstream's own documentation pages. */
const PROSE_KEYWORD = /^(description|title|summary|example|examples|externalDocs|x-.*)$/;

function digestOf(facts: object): string {
  return `sha256-${createHash('sha256').update(JSON.stringify(facts)).digest('hex')}`;
}

/** Components by name, the response first, then in the order of their first reference. */
function reachableComponents(document: JsonObject): Record<string, JsonObject> {
  const schema = valueBelow(document, RESPONSE_SCHEMA);
  if (!isJsonObject(schema) || schema['$ref'] !== `${REF_PREFIX}${RESPONSE_COMPONENT}`) {
    throw new InputError(
      `the document has no response of POST /link/token/get that is a ${RESPONSE_COMPONENT}; ${TO_DO}`,
    );
  }
  const names = new Set([RESPONSE_COMPONENT]);
  const found = new Map<string, JsonObject>();
  // Iterating a set also visits names that are added meanwhile: breadth first, each name once.
  for (const name of names) {
    const component = valueBelow(document, ['components', 'schemas', name]);
    if (component === undefined) {
      throw new InputError(
        `the document refers to a component ${quote(name)} that it does not have; give the whole document`,
      );
    }
    found.set(name, factsOf(component, `${REF_PREFIX}${name}`));
  }
  return Object.fromEntries(found);

  function factsOf(schema: unknown, at: string): JsonObject {
    if (!isJsonObject(schema)) {
      throw new InputError(
        `the document's schema at ${at} is not an object; expected an OpenAPI schema`,
      );
    }
    const { $ref: ref } = schema;
    if (ref !== undefined) {
      names.add(localComponent(ref, at));
      // OpenAPI 3.0 ignores keywords beside a $ref.
      return { $ref: ref };
    }
    const stranger = Object.keys(schema).find(
      (keyword) => !PROSE_KEYWORD.test(keyword) && !FACT_KEYWORDS.includes(keyword),
    );
    if (stranger !== undefined) {
      throw new InputError(
        `the document uses the keyword ${quote(stranger)} at ${at}, which the contract cannot express; add its meaning to contracts/schema.ts first`,
      );
    }
    return Object.fromEntries(
      FACT_KEYWORDS.flatMap((keyword) => {
        const value = schema[keyword];
        return value === undefined ? [] : [[keyword, keywordFacts(keyword, value, at)]];
      }),
    );
  }

  function keywordFacts(keyword: string, value: JsonValue, at: string): JsonValue {
    const isOneSchema =
      keyword === 'items' || (keyword === 'additionalProperties' && typeof value !== 'boolean');
    if (isOneSchema) return factsOf(value, `${at}/${keyword}`);
    if (keyword !== 'properties' || !isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, factsOf(one, `${at}/properties/${key}`)]),
    );
  }
}

function localComponent(ref: JsonValue, at: string): string {
  if (typeof ref === 'string' && ref.startsWith(REF_PREFIX)) return ref.slice(REF_PREFIX.length);
  throw new InputError(
    `the document refers to another document at ${at}: ${JSON.stringify(ref)}; put all of it into one file`,
  );
}
