import { valueAt } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { jsonBody, type PactFile } from '../../pact-file/pact-file.ts';
import type { Change } from '../../schema-changes/change.ts';
import type { DocumentedResponse } from '../../schema-changes/document/schema.ts';
import type { HitInteraction } from '../drift-result.ts';
import type { FaultsOf } from './compiled-response.ts';
import { placeOf, placesIn } from './places-in.ts';

/** The interactions of a pact whose successful example has a changed place, or is no longer valid. */
export function hitInteractions(
  { interactions }: PactFile,
  changes: readonly Change[],
  documents: readonly DocumentedResponse[],
  faultsOf: FaultsOf,
): readonly HitInteraction[] {
  const changed = new Set(changes.map(placeOf));
  return interactions.flatMap(({ asksForLinkToken, name, json, specification }) => {
    const example = asksForLinkToken ? successOf(json, specification) : undefined;
    if (example === undefined) return [];
    const met = new Set(
      documents.flatMap((document) => placesIn(document, example).map(({ place }) => place)),
    );
    const places = [...changed].filter((place) => met.has(place));
    // An example may lack keys that the consumer does not use.
    const refusedAt =
      faultsOf(example).find((path) => valueAt(example, path) !== undefined) ?? null;
    if (places.length === 0 && refusedAt === null) return [];
    return [{ interaction: name, places, refusedAt }];
  });
}

function successOf({ response }: JsonObject, specification: number | null): JsonValue | undefined {
  const status = isJsonObject(response) ? (response['status'] ?? 200) : 200;
  return typeof status === 'number' && status >= 200 && status < 300
    ? jsonBody(response, specification)
    : undefined;
}
