import type { JsonValue } from '../../contracts/json-value.ts';
import type { Fault } from '../faults/fault.ts';

/** A payload to try on a validator, with the verdict that it must get. */
export interface TestPayload {
  readonly valid: boolean;
  readonly payload: JsonValue;
  /** The one fault of a payload that is not valid. */
  readonly fault: Fault | null;
}
