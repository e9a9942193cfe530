import type { JsonObject } from '../../contracts/json-value.ts';

/** A pact, as it was read from a file. */
export interface PactFile {
  /** As the user named it. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  /** Whether the user, too, said that the provider is called so. */
  readonly providerIsGiven: boolean;
  /** Without messages. */
  readonly interactions: readonly JsonObject[];
  /** The major version of the format; null where the pact does not say. */
  readonly specification: number | null;
  /** The whole document, but for what a broker adds. */
  readonly document: JsonObject;
  /** The same with the digits of its numbers, for `stringifyExact`. */
  readonly exact: JsonObject;
}
