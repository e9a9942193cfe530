import type { JsonValue } from '../../contracts/json-value.ts';
import type { Place } from './document/place.ts';

export const CHANGE_CODES = [
  'enum-value-added',
  'enum-value-removed',
  'property-added',
  'property-removed',
  'property-became-required',
  'property-became-optional',
  'became-nullable',
  'became-not-nullable',
  'type-changed',
  'format-changed',
  'additional-properties-changed',
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/** What a change is to who reads the response, the worst first. */
export const LEVELS = ['breaking', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** One thing in which two documents of the response differ. */
export interface Change {
  readonly code: ChangeCode;
  readonly level: Level;
  /** Upstream's name of the component. */
  readonly schema: string;
  /**
   * Where in the component: names joined by dots, `[]` for the items of a list, `*` for the values of
   * names that are not documented; empty for the component itself.
   */
  readonly property: string;
  /**
   * - `enum-value-*`: the value. `null` stands for any value that is not listed, where a list begins
   *   or ends: no enumeration has it as a value, as `null` in a list is nullability.
   * - `type-changed`, `format-changed`: a `Replacement`, one member a side, so that what a side does
   *   not say is told from a word for nothing.
   * - Otherwise `null`.
   */
  readonly value: JsonValue;
  /** Where it stands in the old document; null where it does not. */
  readonly from: Place | null;
  /** Where it stands in the new document; null where it does not. */
  readonly to: Place | null;
}

/**
 * A type or a format, old and new: its name, `null` where none is given, and a sorted list where
 * OpenAPI 3.1 gives several types.
 */
export type Replacement = {
  readonly from: string | readonly string[] | null;
  readonly to: string | readonly string[] | null;
};

/**
 * A place that leads to another component than before, or to one where it was written out, or the other way round. What
 * is in there is not compared: a component that only one side reaches is told by what reaches it.
 */
export interface MovedPlace {
  readonly schema: string;
  readonly property: string;
  /** Upstream's name of the component; null where it is written out. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ComparedDocuments {
  /** What the documents are called: a carried version, or a file. */
  readonly from: string;
  readonly to: string;
  /** Upstream's versions, where the documents say them. */
  readonly versions: { readonly from: string | null; readonly to: string | null };
}
