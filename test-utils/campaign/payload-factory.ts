import fc from 'fast-check';
import type { Components } from '../../contracts/schema.ts';
import type { CoverageGoal } from '../arbitraries/form.ts';
import { type GenerationProfile, PLAIN, WILD } from '../arbitraries/generation-profile.ts';
import { goalResponse } from '../arbitraries/goal-response.ts';
import { type GoalTree, NO_GOAL, withGoal } from '../arbitraries/goal-tree.ts';
import { routeText, schemaLocationsOf } from '../arbitraries/schema-location.ts';
import { componentArbitraries } from '../arbitraries/schema-node.ts';
import { type FaultTarget, faultTargets } from '../faults/fault-target.ts';
import { faultyResponseAt } from '../faults/faulty-response-at.ts';
import { NEWER_VALUE } from '../faults/unknown-enum-value.ts';
import { allGoals, goalPacks } from './goal-packs.ts';
import type { PlannedCase } from './planned-case.ts';
import type { TestPayload } from './test-payload.ts';

/** All planned payloads of a revision, and how they are made. */
export interface PayloadFactory {
  /** Every form at every place. */
  readonly goals: readonly CoverageGoal[];
  /** Payloads that together have every form at every place. */
  readonly packs: readonly PlannedCase[];
  readonly telling: readonly PlannedCase[];
  /** With an enum value that upstream may add, at each place. */
  readonly newer: readonly PlannedCase[];
  /** A payload for a planned case, in this profile except for what the planned case asks for. */
  readonly payloadOf: (plannedCase: PlannedCase) => fc.Arbitrary<TestPayload>;
  readonly anySendablePayload: fc.Arbitrary<TestPayload>;
  /** Valid or faulty, with any forms, plain or wild. */
  readonly anyPayload: fc.Arbitrary<TestPayload>;
}

/** Payloads for a planned case are plain by default. */
export function createPayloadFactory(
  components: Components,
  plain: GenerationProfile = PLAIN,
): PayloadFactory {
  const ties = new Map(
    [plain, SPARSE].map((profile) => [profile, componentArbitraries(components, profile)]),
  );
  const tieOf = (profile: GenerationProfile) =>
    ties.get(profile) ?? componentArbitraries(components, profile);
  const schemaLocations = schemaLocationsOf(components);
  const goals = allGoals(schemaLocations, components, tieOf(plain));
  const { telling, others } = faultTargets(schemaLocations, tieOf(plain));

  const payloadOf = (
    plannedCase: PlannedCase,
    profile: GenerationProfile,
  ): fc.Arbitrary<TestPayload> => {
    const tie = tieOf(profile);
    if (plannedCase.kind === 'faulty') {
      return faultyResponseAt(components, plannedCase.target, tie).map(({ payload, fault }) => ({
        valid: false,
        payload,
        fault,
        forms: [],
      }));
    }
    const { tree, planted } = together(plannedCase.goals);
    const forms = planted.map(({ form, route }) => ({ name: form.name, place: routeText(route) }));
    return goalResponse(components, tree, tie).map(({ value }) => ({
      valid: true,
      payload: value,
      fault: null,
      forms,
    }));
  };

  const anyProfile = fc.constantFrom(plain, plain, SPARSE);
  const anyValidPayload = fc
    .tuple(fc.array(fc.constantFrom(...goals), { maxLength: MOST_GOALS }), anyProfile)
    .chain(([some, profile]) => payloadOf({ kind: 'valid', goals: some }, profile));
  const faultyPayload = (targets: readonly FaultTarget[]) =>
    fc
      .tuple(fc.constantFrom(...targets), anyProfile)
      .chain(([target, profile]) => payloadOf({ kind: 'faulty', target }, profile));
  const newer = telling.filter(
    ({ operator, mistake }) => operator === 'unknownEnumValue' && mistake === NEWER_VALUE,
  );

  return {
    goals,
    packs: goalPacks(goals).map((pack) => ({ kind: 'valid', goals: pack })),
    telling: telling.map((target) => ({ kind: 'faulty', target })),
    newer: newer.map((target) => ({ kind: 'faulty', target })),
    payloadOf: (plannedCase) => payloadOf(plannedCase, plain),
    anySendablePayload:
      newer.length === 0
        ? anyValidPayload
        : fc.oneof(
            { arbitrary: anyValidPayload, weight: 9 },
            { arbitrary: faultyPayload(newer), weight: 1 },
          ),
    anyPayload: fc.oneof(
      { arbitrary: anyValidPayload, weight: 2 },
      { arbitrary: faultyPayload([...telling, ...others]), weight: 3 },
    ),
  };
}

/** The wild profile with few optional keys: with all of them, payloads are large and alike. */
const SPARSE: GenerationProfile = { ...WILD, optional: { present: 1, absent: 2 } };

const MOST_GOALS = 6;

/** As many of the goals as fit in one payload. */
function together(goals: readonly CoverageGoal[]): {
  tree: GoalTree;
  planted: readonly CoverageGoal[];
} {
  let tree = NO_GOAL;
  const planted = goals.filter((goal) => {
    const more = withGoal(tree, goal);
    tree = more ?? tree;
    return more !== null;
  });
  return { tree, planted };
}
