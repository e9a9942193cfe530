import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import type { OpenApiText } from './read-openapi-text.ts';

/** An error of reading a document's schemas: for what the model cannot say, an InputError with line and column. */
export function placedError(error: unknown, text: OpenApiText): unknown {
  if (!(error instanceof UnsupportedSchemaError)) return error;
  return text.fault(error.schemaPath, `has ${error.what.replace(/,$/, '')}`, MEND);
}

/** What to do about a schema that cannot be read. */
export const MEND = 'mend it in a copy of the document, or take it out';
