import type { JsonObject } from '../../contracts/json-value.ts';
import type { PactInteraction, PactMessage } from './pact-interaction.ts';

/** A pact, as it was read from a file. */
export interface PactFile {
  /** As the user named it. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  /** Whether the user named the provider, too. */
  readonly providerIsGiven: boolean;
  /** What is asked over HTTP. */
  readonly interactions: readonly PactInteraction[];
  readonly messages: readonly PactMessage[];
  /** The major version of the format; null where the pact does not say. */
  readonly specification: number | null;
  /** The whole document, but for what a broker adds. */
  readonly document: JsonObject;
  /** The same with the digits that its numbers were written with, for `stringifyExact`. */
  readonly exact: JsonObject;
}
