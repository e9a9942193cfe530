import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import type { Components, SchemaNode } from '../../contracts/schema.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';
import { type Place, placesOf } from '../arbitraries/place.ts';
import { applyFault } from './apply-fault.ts';
import type { Fault, FaultOperator } from './fault.ts';
import { faultOperators } from './fault-operators.ts';

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
  const operators = applicableOperators(components);
  return fc
    .tuple(linkTokenGetResponse(revision), fc.nat(), fc.nat(), fc.nat())
    .map(([valid, ...picks]) => {
      const fault = pickFault(operators, placesOf(components, valid), picks);
      return { payload: applyFault(valid, fault), fault };
    });
}

/** A kind of mistake, then a place where it can be made, then one way of making it there. */
function pickFault(
  operators: readonly FaultOperator[],
  places: readonly Place[],
  [operator, place, variant]: readonly [number, number, number],
): Fault {
  for (const operate of rotated(operators, operator)) {
    for (const at of rotated(places, place)) {
      const faults = operate(at);
      const fault = faults[variant % Math.max(1, faults.length)];
      if (fault !== undefined) return fault;
    }
  }
  throw new Error('a payload can always be of a wrong type: no place was offered');
}

/** Mistakes that can be made somewhere: the others would pass their turns on to their neighbours. */
function applicableOperators(components: Components): readonly FaultOperator[] {
  const schemas = [...components.values()].flatMap((node) => [...nodesWithin(node)]);
  return Object.values(faultOperators).filter((operate) =>
    schemas.some((schema) => {
      const value = schema.kind === 'object' ? {} : undefined;
      return operate({ path: '/key', value, schema, required: true }).length > 0;
    }),
  );
}

/** A node and what stands in it, without following references. */
function* nodesWithin(node: SchemaNode): Generator<Place['schema']> {
  if (node.kind === 'ref') return;
  yield node;
  if (node.kind === 'array') yield* nodesWithin(node.items);
  if (node.kind !== 'object') return;
  for (const { schema } of node.properties.values()) yield* nodesWithin(schema);
}

/** All elements once, from the `start`th on. */
function* rotated<T>(elements: readonly T[], start: number): Generator<T> {
  const first = start % Math.max(1, elements.length);
  yield* elements.slice(first);
  yield* elements.slice(0, first);
}
