import fc from 'fast-check';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { WILD } from '../arbitraries/generation-profile.ts';
import { schemaLocationsOf } from '../arbitraries/schema-location.ts';
import { componentArbitraries } from '../arbitraries/schema-node.ts';
import { type FaultTarget, faultTargets } from './fault-target.ts';
import { type FaultyResponse, faultyResponseAt } from './faulty-response-at.ts';

/**
 * Responses with exactly one labelled fault: a kind of mistake, a place that allows it, and one way of making it there,
 * in a valid response. All but the fault shrinks.
 */
export function faultyLinkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<FaultyResponse> {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, WILD);
  const { telling, others } = faultTargets(schemaLocationsOf(components), tie);
  const byOperator = Map.groupBy([...telling, ...others], ({ operator }) => operator);
  return fc.oneof(
    ...[...byOperator.values()].map((targets) =>
      targetAmong(targets).chain((target) => faultyResponseAt(components, target, tie)),
    ),
  );
}

/** A target that stays the same while the payload around it shrinks. */
function targetAmong(targets: readonly FaultTarget[]): fc.Arbitrary<FaultTarget> {
  const byPlace = [...Map.groupBy(targets, ({ schemaLocation }) => schemaLocation).values()];
  return fc.noShrink(fc.constantFrom(...byPlace).chain((mistakes) => fc.constantFrom(...mistakes)));
}
