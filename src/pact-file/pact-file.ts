import type { JsonObject } from '../../contracts/json-value.ts';

/** A pact, as it was read from a file. */
export interface PactFile {
  /** As the user named it. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly JsonObject[];
  /** The whole document. */
  readonly document: JsonObject;
}
