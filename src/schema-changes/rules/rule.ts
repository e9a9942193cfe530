import type { JsonValue } from '../../../contracts/json-value.ts';
import type { ChangeCode, Level } from '../change.ts';
import type { Place } from '../document/place.ts';
import type { Facts } from '../document/schema.ts';

/** What one document says of a place that both have. */
export interface Side {
  /** Where the place is named: its key. */
  readonly place: Place;
  /** What is below it stays unread: that is another place. */
  readonly facts: Facts<unknown>;
}

/** One kind of change: how it is told, and how much it matters to who reads the response. */
export interface Rule {
  readonly code: ChangeCode;
  readonly level: Level;
  readonly differences: (from: Side, to: Side) => readonly Difference[];
}

export interface Difference {
  /** The key of the place that changed; null for the place itself. */
  readonly key: string | null;
  readonly value: JsonValue;
  readonly from: Place | null;
  readonly to: Place | null;
  /** In place of the rule's level. */
  readonly level?: Level;
}

/** The differences of the opposite rule: old and new are each other's. */
export function mirrored(differences: readonly Difference[]): readonly Difference[] {
  return differences.map(({ key, value, from, to }) => ({ key, value, from: to, to: from }));
}
