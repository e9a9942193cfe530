import type { JsonValue } from '../../contracts/json-value.ts';
import type { Place } from '../openapi-document/source-text.ts';

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

/** The meaning of a change for readers of the response, the worst first. */
export const LEVELS = ['breaking', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** One difference between two documents of the response. */
export interface Change {
  readonly code: ChangeCode;
  readonly level: Level;
  /** Upstream's name of the component. */
  readonly schema: string;
  /**
   * The place in the component: names joined by dots, `[]` for the items of a list, `*` for the values of undocumented
   * names; empty for the component itself.
   */
  readonly property: string;
  /**
   * - `enum-value-*`: the value. `null` stands for any unlisted value, where a list begins or ends: no enumeration has
   *   it as a value, since `null` in a list is nullability.
   * - `type-changed`, `format-changed`: a `Replacement`, one member for each side, so that an absent type differs from
   *   any name.
   * - Otherwise `null`.
   */
  readonly value: JsonValue;
  /** The location in the old document; null where it has none. */
  readonly from: Place | null;
  /** The location in the new document; null where it has none. */
  readonly to: Place | null;
}

/**
 * A type or a format, old and new: its name, `null` where none is given, and a sorted list for several types of OpenAPI
 * 3.1.
 */
export type Replacement = {
  readonly from: string | readonly string[] | null;
  readonly to: string | readonly string[] | null;
};

/**
 * A place that leads to another component than before, or to one in place of an inline schema, or the reverse. Nothing
 * below it is compared: a component that only one side reaches is reported by what reaches it.
 */
export interface MovedPlace {
  readonly schema: string;
  readonly property: string;
  /** Upstream's name of the component; null for an inline schema. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ComparedDocuments {
  /** The documents' names: a carried version, or a file. */
  readonly from: string;
  readonly to: string;
  /** Upstream's versions, where the documents have them. */
  readonly versions: { readonly from: string | null; readonly to: string | null };
}
