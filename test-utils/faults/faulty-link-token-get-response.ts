import fc from 'fast-check';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { destinationsOf } from '../arbitraries/destination.ts';
import { WILD } from '../arbitraries/manner.ts';
import { componentArbitraries } from '../arbitraries/schema-node.ts';
import { type FaultTarget, faultTargets } from './fault-target.ts';
import { type FaultyResponse, faultyResponseAt } from './faulty-response-at.ts';

/**
 * Responses with exactly one fault, labelled: a kind of mistake, then a place where it can be made, then
 * one way of making it there, and a valid response around it. All but the fault shrinks.
 */
export function faultyLinkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<FaultyResponse> {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, WILD);
  const { telling, others } = faultTargets(destinationsOf(components), tie);
  const byOperator = Map.groupBy([...telling, ...others], ({ operator }) => operator);
  return fc.oneof(
    ...[...byOperator.values()].map((targets) =>
      targetAmong(targets).chain((target) => faultyResponseAt(components, target, tie)),
    ),
  );
}

/** A target that stays what it is while the payload around it shrinks. */
function targetAmong(targets: readonly FaultTarget[]): fc.Arbitrary<FaultTarget> {
  const byPlace = [...Map.groupBy(targets, ({ destination }) => destination).values()];
  return fc.noShrink(fc.constantFrom(...byPlace).chain((mistakes) => fc.constantFrom(...mistakes)));
}
