import type { Format } from '../../contracts/formats/formats.ts';
import { isDateTime } from './rfc-3339.ts';
import { isUri } from './rfc-3986.ts';

/** A place as the documentation writes it: `link_sessions[].exit.error`; the whole is `''`. */
export type PlaceName = string;

export type JsonObject = Readonly<Record<string, unknown>>;

export type Kind =
  | 'anything'
  | 'text'
  | Format
  | 'integer'
  | 'number'
  | 'boolean'
  | 'one-of'
  | 'list'
  | 'object';

/** What the documentation says of a place, beside what may stand there. */
export interface Documented {
  readonly kind: Kind;
  readonly nullable: boolean;
  /** Whether the key may be left out: false for the whole, and for items of lists. */
  readonly optional: boolean;
}

/**
 * How a developer goes about each kind of check, wherever it comes up. A mistake is a habit; one that
 * is made at one place only looks at the place's name.
 */
export interface Habits {
  readonly isText: (value: unknown, place: PlaceName) => boolean;
  readonly isDateTime: (value: unknown, place: PlaceName) => boolean;
  readonly isUri: (value: unknown, place: PlaceName) => boolean;
  readonly isInteger: (value: unknown, place: PlaceName) => boolean;
  readonly isListed: (value: unknown, values: readonly string[], place: PlaceName) => boolean;
  readonly isObject: (value: unknown, place: PlaceName) => value is JsonObject;
  readonly isList: (value: unknown, place: PlaceName) => value is readonly unknown[];
  readonly itemsHold: (
    list: readonly unknown[],
    holds: (item: unknown) => boolean,
    place: PlaceName,
  ) => boolean;
  readonly isNull: (value: unknown, place: PlaceName) => boolean;
  readonly mayBeNull: (documented: Documented, place: PlaceName) => boolean;
  readonly hasKey: (object: JsonObject, key: string, place: PlaceName) => boolean;
  readonly mayBeAbsent: (documented: Documented, place: PlaceName) => boolean;
  /** Whether the place is looked at. */
  readonly looksAt: (place: PlaceName) => boolean;
  /** What is made of a value before it is checked. */
  readonly readAs: (value: unknown, kind: Documented['kind'], place: PlaceName) => unknown;
  /** Of an object whose documented keys hold: is it taken with all that it has? */
  readonly takes: (object: JsonObject, documented: readonly string[], place: PlaceName) => boolean;
}

export const CAREFUL_HABITS: Habits = {
  isText: (value) => typeof value === 'string',
  isDateTime: (value) => typeof value === 'string' && isDateTime(value),
  isUri: (value) => typeof value === 'string' && isUri(value),
  isInteger: (value) => Number.isInteger(value),
  isListed: (value, values) => typeof value === 'string' && values.includes(value),
  isObject: (value): value is JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
  isList: (value): value is readonly unknown[] => Array.isArray(value),
  itemsHold: (list, holds) => list.every(holds),
  isNull: (value) => value === null,
  mayBeNull: ({ nullable }) => nullable,
  hasKey: (object, key) => Object.hasOwn(object, key),
  mayBeAbsent: ({ optional }) => optional,
  looksAt: () => true,
  readAs: (value) => value,
  takes: () => true,
};
