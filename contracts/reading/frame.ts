import type { ReadingPlace } from './place.ts';

/** An object or a list that is being read, and how far it was read. */
export interface Frame {
  /** The frame around it; null for the one around the response. */
  readonly outer: Frame | null;
  readonly place: ReadingPlace | null;
  readonly given: object;
  /** Null for a list. */
  readonly keys: readonly string[] | null;
  readonly length: number;
  /** The object or list that the values are read into. */
  readonly into: object;
  /** The counts when this frame was opened. */
  readonly valuesBefore: number;
  readonly findingsBefore: number;
  /** The member that is being read. */
  key: string | number;
  /** The index of the next member. */
  next: number;
  /** The number of levels so far, this one included. */
  levels: number;
}
