import { parseDocument } from 'yaml';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../input-error.ts';

/** Reads an OpenAPI document from YAML or JSON text. Throws InputError, with line and column. */
export function parseOpenApi(text: string, source: string): JsonObject {
  const document = parseDocument(text, { maxErrors: 1, logLevel: 'silent' } as object);
  const [error] = document.errors;
  if (error !== undefined) {
    const summary = error.message.split('\n', 1)[0];
    throw new InputError(`${source} is neither YAML nor JSON: ${summary}`);
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (!isJsonObject(value) || typeof value['openapi'] !== 'string') {
    throw new InputError(
      `${source} is no OpenAPI document: it has no "openapi" key; give Plaid's 2020-09-14.yml`,
    );
  }
  return value;
}
