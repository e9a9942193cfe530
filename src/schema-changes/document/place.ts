/** A location in a document's text. Both from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A statement of a document, and its location. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}
