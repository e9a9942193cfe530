import type fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Route } from './schema-location.ts';

/** One notable value that a valid payload may have at a place: null, no item, a leap second. */
export type Form = ValueForm | ShapeForm | AbsentForm;

/** A value of its own. */
export interface ValueForm {
  readonly kind: 'value';
  readonly name: string;
  readonly value: fc.Arbitrary<JsonValue>;
}

/** A property of an object beside the values of its documented keys. */
export interface ShapeForm {
  readonly kind: 'shape';
  readonly name: string;
  readonly shape: fc.Arbitrary<(own: JsonObject) => JsonObject>;
}

/** An optional key is absent. */
export interface AbsentForm {
  readonly kind: 'absent';
  readonly name: 'absent';
}

/** A form that a payload must have, and its place. */
export interface CoverageGoal {
  readonly route: Route;
  readonly form: Form;
}
