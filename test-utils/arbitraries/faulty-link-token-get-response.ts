import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import type { Components } from '../../contracts/schema.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Fault } from '../faults/fault.ts';
import { faultOperators } from '../faults/fault-operators.ts';
import { placesOf } from '../faults/place.ts';
import { linkTokenGetResponse } from './link-token-get-response.ts';

export interface FaultyResponse {
  readonly payload: JsonValue;
  /** The one fault of the payload. */
  readonly fault: Fault;
}

/**
 * Responses with exactly one fault, labelled. A valid response is generated and one place of it
 * spoiled, by a map and not a chain, so that both shrink together and the fault keeps its kind.
 */
export function faultyLinkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<FaultyResponse> {
  const components = componentsOf(revision);
  return fc
    .tuple(linkTokenGetResponse(revision), fc.nat(), fc.nat(), fc.nat())
    .map(([valid, ...picks]) => {
      const fault = pickFault(components, valid, picks);
      return { payload: applyFault(valid, fault), fault };
    });
}

/** A kind of mistake, then a place where it can be made, then one way of making it there. */
function pickFault(
  components: Components,
  valid: JsonValue,
  [operator, place, variant]: readonly [number, number, number],
): Fault {
  const places = placesOf(components, valid);
  for (const operate of rotated(OPERATORS, operator)) {
    for (const at of rotated(places, place)) {
      const faults = operate(at);
      const fault = faults[variant % Math.max(1, faults.length)];
      if (fault !== undefined) return fault;
    }
  }
  throw new Error('a payload can always be of a wrong type: no place was offered');
}

const OPERATORS = Object.values(faultOperators);

/** All elements once, from the `start`th on. */
function* rotated<T>(elements: readonly T[], start: number): Generator<T> {
  const first = start % Math.max(1, elements.length);
  yield* elements.slice(first);
  yield* elements.slice(0, first);
}
