/** Where something stands in a document's text. Both from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something that a document says, and where. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}
