import type { JsonPointer } from '../json-pointer.ts';

/** The schema has a keyword or a form that the model cannot say. Nothing is silently dropped. */
export class UnsupportedSchemaError extends Error {
  override readonly name = 'UnsupportedSchemaError';
  /** In the document that was read. */
  readonly schemaPath: JsonPointer;
  /** Without its place: equal for equal reasons. */
  readonly what: string;
  constructor(schemaPath: JsonPointer, what: string) {
    super(`the schema has ${what} at #${schemaPath}, which the contract cannot express`);
    this.schemaPath = schemaPath;
    this.what = what;
  }
}

export function refuse(at: JsonPointer, what: string): never {
  throw new UnsupportedSchemaError(at, what);
}
