import type { JsonValue } from '../../../contracts/json-value.ts';
import type { ChangeCode, Level } from '../change.ts';
import type { Place } from '../document/place.ts';
import type { Facts } from '../document/schema.ts';

/** One document's facts of a place that both have. */
export interface Side {
  /** The location of the place's key. */
  readonly place: Place;
  /** Rules do not read the places below, which are compared apart. */
  readonly facts: Facts<unknown>;
}

/** One kind of change: its name and its level for readers of the response. */
export interface Rule {
  readonly code: ChangeCode;
  readonly level: Level;
  readonly differences: (from: Side, to: Side) => readonly Difference[];
}

export interface Difference {
  /** The key of the changed place; null for the place itself. */
  readonly key: string | null;
  readonly value: JsonValue;
  readonly from: Place | null;
  readonly to: Place | null;
  /** Replaces the rule's level. */
  readonly level?: Level;
}

/** The differences of the opposite rule, with old and new swapped. */
export function mirrored(differences: readonly Difference[]): readonly Difference[] {
  return differences.map(({ key, value, from, to }) => ({ key, value, from: to, to: from }));
}
