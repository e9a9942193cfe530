/** Stands for a form: equal numbers are equal forms. */
export type FormId = number;

/** What is known of two forms. False where it is not known. */
export interface Compare {
  readonly isNone: (id: FormId) => boolean;
  readonly isAny: (id: FormId) => boolean;
  /** Whether the second has all values of the first. */
  readonly isWithin: (inner: FormId, outer: FormId) => boolean;
  /** Whether no value is in both. */
  readonly areDisjoint: (one: FormId, other: FormId) => boolean;
  /** The number of values where they are few and known; else null. */
  readonly countOf: (id: FormId) => number | null;
}
