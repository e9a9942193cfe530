import type fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema.ts';
import { goalResponse } from '../arbitraries/goal-response.ts';
import { goalAt } from '../arbitraries/goal-tree.ts';
import type { Tie } from '../arbitraries/schema-node.ts';
import { applyFault } from './apply-fault.ts';
import type { Fault } from './fault.ts';
import { faultOperators } from './fault-operators.ts';
import type { FaultTarget } from './fault-target.ts';

export interface FaultyResponse {
  readonly payload: JsonValue;
  /** The only fault of the payload. */
  readonly fault: Fault;
}

/** Responses with the requested mistake, otherwise valid. */
export function faultyResponseAt(
  components: Components,
  { schemaLocation, operator, mistake, sound }: FaultTarget,
  tie: Tie,
): fc.Arbitrary<FaultyResponse> {
  const { route, schema, required } = schemaLocation;
  const goals = goalAt(route, sound);
  return goalResponse(components, goals, tie).map(({ value: valid, at: path, hit: value }) => {
    const place = { path, value, schema, required };
    const faults = faultOperators[operator](place);
    const fault = faults.find((one) => one.mistake === mistake) ?? faults[0];
    if (fault === undefined) throw new Error(`${operator} offers nothing at ${path}`);
    return { payload: applyFault(valid, fault), fault };
  });
}
