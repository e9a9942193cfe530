import type { ReadingPlace } from './place.ts';

/** An object or a list that is being read, and how far. */
export interface Frame {
  /** What it stands in; null for what stands around the response. */
  readonly outer: Frame | null;
  readonly place: ReadingPlace | null;
  readonly given: object;
  /** Null for a list. */
  readonly keys: readonly string[] | null;
  readonly length: number;
  /** What it is read into. */
  readonly into: object;
  /** How many there were when it was opened. */
  readonly valuesBefore: number;
  readonly findingsBefore: number;
  /** Of the member that is being read. */
  key: string | number;
  /** Which of the members comes next. */
  next: number;
  /** How many levels it has by now, itself included. */
  levels: number;
}
