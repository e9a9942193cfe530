import type fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Route } from './destination.ts';

/** One remarkable thing that a valid payload may have at a place: null, no item, a leap second. */
export type Form = ValueForm | ShapeForm | AbsentForm;

/** A value of its own. */
export interface ValueForm {
  readonly kind: 'value';
  readonly name: string;
  readonly value: fc.Arbitrary<JsonValue>;
}

/** Something about an object beside what its documented keys hold. */
export interface ShapeForm {
  readonly kind: 'shape';
  readonly name: string;
  readonly shape: fc.Arbitrary<(own: JsonObject) => JsonObject>;
}

/** An optional key is not there. */
export interface AbsentForm {
  readonly kind: 'absent';
  readonly name: 'absent';
}

/** What a payload is to have, and where. */
export interface Aim {
  readonly route: Route;
  readonly form: Form;
}
