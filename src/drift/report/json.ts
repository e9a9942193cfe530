import { jsonLines } from '../../../contracts/escape/json-line.ts';
import type { Place } from '../../openapi-document/source-text.ts';
import type { DriftResult } from '../drift-result.ts';

/**
 * The result for machines: `{from, to, changes: [{code, level, schema, property, value, from, to}], moved,
 * interactions, fixtures, laws, validator, untold, versions}`. A change's `from` and `to` are each `{line, column}`, or
 * null where that document does not have it.
 */
export function driftJson({ from, to, changes, moved, here, versions }: DriftResult): string {
  const { interactions, fixtures, laws, validator, untold } = here;
  const hits = { interactions, fixtures, laws, validator, untold };
  const printed = changes.map(({ code, level, schema, property, value, ...places }) => ({
    ...{ code, level, schema, property, value },
    ...{ from: placeOf(places.from), to: placeOf(places.to) },
  }));
  return jsonLines({ from, to, changes: printed, moved, ...hits, versions });
}

/** Keeps only line and column of a document's node. */
function placeOf(place: Place | null): Place | null {
  return place === null ? null : { line: place.line, column: place.column };
}
