import { parseDocument } from 'yaml';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';

/** Parses an OpenAPI document from YAML or JSON text. Throws InputError, for malformed text with line and column. */
export function parseOpenApi(text: string, source: string): JsonObject {
  const value = parseText(text, source);
  if (!isJsonObject(value) || typeof value['openapi'] !== 'string') {
    throw new InputError(`${source} is not an OpenAPI document: it has no "openapi" key; ${TO_DO}`);
  }
  return value;
}

const TO_DO = "give Plaid's 2020-09-14.yml";

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
