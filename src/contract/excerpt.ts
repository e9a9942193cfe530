import { createHash } from 'node:crypto';
import { childPointer, valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { dialectOf, partsOf, REQUEST } from '../../contracts/schema/read-document.ts';
import { readSchema, type SchemaReading } from '../../contracts/schema/read-schema.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { openApiComponents, openApiReference } from './open-api-form.ts';

/** What a contract is about: one side of an operation. */
export interface ContractPart {
  /** `POST /link/token/get`. */
  readonly operation: string;
  /** A status as the document writes it, or `request`. */
  readonly part: string;
  /** The component that it is. */
  readonly name: string;
}

/**
 * Upstream's documentation of a contract: an OpenAPI 3.1 document with that one part of an operation and all that it
 * refers to, the facts without the prose. The schemas are in the model's normal form, so that a diff shows how they were
 * read.
 */
export type Excerpt = {
  readonly openapi: typeof OPENAPI;
  readonly info: { readonly title: string; readonly version: string };
  /** SHA-256 of the rest, which reveals an edit by hand. */
  readonly 'x-digest': string;
  readonly paths: JsonObject;
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> };
};

const OPENAPI = '3.1.1';

/** `1.697.4` of `2020-09-14_1.697.4`. */
export function versionOf(excerpt: Pick<Excerpt, 'info'>): string {
  return excerpt.info.version.replace(/^.*_/, '');
}

/**
 * Reads the schemas of a contract from a whole document, or from an excerpt. Throws InputError for a document that lacks
 * them, and UnsupportedSchemaError for what the model cannot say.
 */
export function readContract(document: JsonValue, contract: ContractPart): SchemaReading {
  const { operation, part, name } = contract;
  const dialect = dialectOf(document);
  if (dialect === 'json-schema') {
    throw new InputError(
      'the document is not an OpenAPI document: it has no "openapi" key; give upstream\'s',
    );
  }
  const found = partsOf(document).find((one) => one.operation === operation && one.part === part);
  const side = part === REQUEST ? 'request' : 'response';
  const reading = found && readSchema(document, found.pointer, { dialect, side, name });
  if (reading?.root === name) return reading;
  throw new InputError(
    `the document has no ${wordsFor(contract)} that is a ${name}; give upstream's document`,
  );
}

/**
 * The excerpt of a whole document, or of an excerpt (which gives the same again). Throws what `readContract` throws, and
 * InputError for an edited excerpt, or a document without a version.
 */
export function excerptOf(document: JsonValue, contract: ContractPart): Excerpt {
  if (isJsonObject(document) && 'x-digest' in document && !isUntouched(document)) {
    throw new InputError(
      "the excerpt was edited after its import: its x-digest does not match; give upstream's document",
    );
  }
  let excerpt = excerptOnce(document, contract);
  for (let times = 0; times < MOST_READINGS; times++) {
    const again = excerptOnce(excerpt, contract);
    if (again['x-digest'] === excerpt['x-digest']) return excerpt;
    excerpt = again;
  }
  throw new InputError('the document has schemas that read differently each time; simplify them');
}

/** What is merged may be read once more in simpler words. */
const MOST_READINGS = 5;

function excerptOnce(document: JsonValue, contract: ContractPart): Excerpt {
  const schemas = openApiComponents(readContract(document, contract).definitions);
  const info = { title: `The ${wordsFor(contract)}`, version: versionIn(document) };
  const rest = { paths: pathsOf(document, contract), components: { schemas } };
  return {
    openapi: OPENAPI,
    info,
    'x-digest': digestOf({ openapi: OPENAPI, info, ...rest }),
    ...rest,
  };
}

/** Whether the excerpt is unchanged since its import. */
export function isUntouched(excerpt: { readonly 'x-digest'?: unknown }): boolean {
  const { 'x-digest': digest, ...facts } = excerpt;
  return digest === digestOf(facts);
}

function digestOf(facts: object): string {
  return `sha256-${createHash('sha256').update(JSON.stringify(facts)).digest('hex')}`;
}

function versionIn(document: JsonValue): string {
  const version = valueAt(document, '/info/version');
  if (
    typeof version === 'string' &&
    /^(\d{4}-\d{2}-\d{2}_)?(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/.test(version)
  ) {
    return version;
  }
  throw new InputError(
    `the document's info.version is ${JSON.stringify(version)}; expected one like 2020-09-14_1.697.4`,
  );
}

function wordsFor({ operation, part }: ContractPart): string {
  return part === REQUEST ? `request of ${operation}` : `response ${part} of ${operation}`;
}

/** The operation with this one part. */
function pathsOf(document: JsonValue, { operation, part, name }: ContractPart): JsonObject {
  const space = operation.indexOf(' ');
  const [method, path] = [operation.slice(0, space).toLowerCase(), operation.slice(space + 1)];
  const content = { 'application/json': { schema: openApiReference(name) } };
  const id = valueAt(document, `${childPointer('/paths', path)}/${method}/operationId`);
  const sides =
    part === REQUEST
      ? { requestBody: { content } }
      : // OpenAPI requires a description.
        { responses: { [part]: { description: '', content } } };
  return {
    [path]: { [method]: { ...(typeof id === 'string' ? { operationId: id } : {}), ...sides } },
  };
}
