import { jsonLines } from '../../../contracts/escape/json-line.ts';
import type { Change } from '../../schema-changes/change.ts';
import type { Place } from '../../schema-changes/document/schema.ts';
import type { DriftResult } from '../drift-result.ts';

/**
 * The result for machines: `{from, to, changes: [{code, level, schema, property, value, from, to}], moved,
 * interactions, fixtures, laws, validator, untold, versions}`. A change's `from` and `to` are each `{line, column}`, or
 * null where that document does not have it.
 */
export function driftJson({ from, to, changes, moved, here, versions }: DriftResult): string {
  const { interactions, fixtures, laws, validator, untold } = here;
  const hits = { interactions, fixtures, laws, validator, untold };
  const result = { from, to, changes: changes.map(printed), moved, ...hits, versions };
  return jsonLines(result);
}

function printed({ code, level, schema, property, value, from, to }: Change) {
  return { code, level, schema, property, value, from: placeOf(from), to: placeOf(to) };
}

/** Keeps only line and column of a document's node. */
function placeOf(place: Place | null): Place | null {
  return place === null ? null : { line: place.line, column: place.column };
}
