import type { JsonValue } from '../../contracts/json-value.ts';
import type { Fault } from '../faults/fault.ts';

/** A payload for a validator, with the verdict that it must get. */
export interface TestPayload {
  readonly valid: boolean;
  readonly payload: JsonValue;
  /** The one fault of a payload that is not valid. */
  readonly fault: Fault | null;
  /** The notable forms of a valid payload. */
  readonly forms: readonly PlacedForm[];
}

export interface PlacedForm {
  /** `null`, `leap second`. */
  readonly name: string;
  /** Empty for the whole payload; items of lists are `[]`. */
  readonly place: string;
}
