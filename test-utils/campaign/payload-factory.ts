import fc from 'fast-check';
import type { Components } from '../../contracts/schema/shape.ts';
import { componentArbitraries } from '../arbitraries/component-arbitraries.ts';
import { allGoals } from '../arbitraries/forms.ts';
import { type GenerationProfile, PLAIN, WILD } from '../arbitraries/generation-profile.ts';
import {
  type CoverageGoal,
  type GoalTree,
  goalResponse,
  NO_GOAL,
  withGoal,
} from '../arbitraries/goals.ts';
import { routeText } from '../arbitraries/place.ts';
import { reachableLocations } from '../arbitraries/reachable-locations.ts';
import { hasValue, orElse } from '../arbitraries/tried.ts';
import { validityOf } from '../arbitraries/validity.ts';
import { NEWER_VALUE } from '../faults/fault-operators.ts';
import {
  type FaultTarget,
  faultTargets,
  faultyResponseAt,
} from '../faults/faulty-link-token-get-response.ts';
import type { TestPayload } from './test-payload.ts';

/** The planned content of one payload of a campaign. */
export type PlannedCase =
  /** Valid, with several notable forms, each at its own place. */
  | { readonly kind: 'valid'; readonly goals: readonly CoverageGoal[] }
  /** With one mistake at one place. */
  | { readonly kind: 'faulty'; readonly target: FaultTarget };

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
  const schemaLocations = reachableLocations(components, tieOf(plain));
  const goals = allGoals(schemaLocations, components, tieOf(plain));
  const { telling, others } = faultTargets(schemaLocations, tieOf(plain));

  const plannedPayload = (
    plannedCase: PlannedCase,
    profile: GenerationProfile,
  ): fc.Arbitrary<TestPayload> => {
    const tie = tieOf(profile);
    if (plannedCase.kind === 'faulty') {
      const faulty = faultyResponseAt(components, plannedCase.target, tie);
      return faulty.map(({ payload, fault }) => ({ valid: false, payload, fault, forms: [] }));
    }
    const [{ tree, goals: planted } = NO_PACK] = goalPacks(plannedCase.goals);
    const forms = planted.map(({ form, route }) => ({ name: form.name, place: routeText(route) }));
    const valid = goalResponse(components, tree, tie);
    return valid.map(({ value }) => ({ valid: true, payload: value, fault: null, forms }));
  };
  // What is planned at one place may be impossible beside what the others have.
  const isSure = validityOf(components) === null;
  const payloadOf = (plannedCase: PlannedCase, profile: GenerationProfile) => {
    const planned = plannedPayload(plannedCase, profile);
    return isSure ? planned : orElse(planned, anyPlainPayload);
  };
  const anyPlainPayload = orElse(
    tieOf(plain).value(components.root),
    tieOf(SPARSE).value(components.root),
  ).map((payload): TestPayload => ({ valid: true, payload, fault: null, forms: [] }));
  const isPossible = (some: readonly CoverageGoal[]) =>
    isSure || hasValue(plannedPayload({ kind: 'valid', goals: some }, plain));
  /** The goals in as few payloads as possible, without those that no payload can have. */
  const possiblePacks = (some: readonly CoverageGoal[]): readonly PlannedCase[] => {
    if (some.length === 0) return [];
    if (isPossible(some)) return [{ kind: 'valid', goals: some }];
    if (some.length === 1) return [];
    const half = Math.ceil(some.length / 2);
    return [...possiblePacks(some.slice(0, half)), ...possiblePacks(some.slice(half))];
  };
  const packs = goalPacks(goals).flatMap((pack) => possiblePacks(pack.goals));

  const anyProfile = fc.constantFrom(plain, plain, SPARSE);
  const someGoals =
    goals.length === 0
      ? fc.constant<readonly CoverageGoal[]>([])
      : fc.array(fc.constantFrom(...goals), { maxLength: MOST_GOALS });
  const anyValidPayload = fc
    .tuple(someGoals, anyProfile)
    .chain(([some, profile]) => payloadOf({ kind: 'valid', goals: some }, profile));
  const faultyPayload = (targets: readonly FaultTarget[]) =>
    fc
      .tuple(fc.constantFrom(...targets), anyProfile)
      .chain(([target, profile]) => payloadOf({ kind: 'faulty', target }, profile));
  const newer = telling.filter(({ mistake }) => mistake === NEWER_VALUE);
  const faultyCase = (target: FaultTarget) => ({ kind: 'faulty', target }) as const;

  return {
    goals,
    packs,
    telling: telling.map(faultyCase),
    newer: newer.map(faultyCase),
    payloadOf: (plannedCase) => payloadOf(plannedCase, plain),
    anySendablePayload:
      newer.length === 0
        ? anyValidPayload
        : fc.oneof(
            { arbitrary: anyValidPayload, weight: 9 },
            { arbitrary: faultyPayload(newer), weight: 1 },
          ),
    anyPayload:
      telling.length === 0
        ? anyValidPayload
        : fc.oneof(
            { arbitrary: anyValidPayload, weight: 2 },
            { arbitrary: faultyPayload([...telling, ...others]), weight: 3 },
          ),
  };
}

/** The wild profile with few optional keys: with all of them, payloads are large and alike. */
const SPARSE: GenerationProfile = { ...WILD, optional: { present: 1, absent: 2 } };

const MOST_GOALS = 6;

/** Goals that one payload can have together. */
interface GoalPack {
  readonly goals: CoverageGoal[];
  tree: GoalTree;
}

const NO_PACK: GoalPack = { goals: [], tree: NO_GOAL };

/** The most goals in one payload: few payloads, each still readable. */
const ROOM = 16;

/** Few payloads that together have every goal: each goal goes into the first one that has room and no conflict. */
export function goalPacks(goals: readonly CoverageGoal[]): readonly GoalPack[] {
  const packs: GoalPack[] = [];
  for (const goal of goals) {
    if (packs.some((pack) => joins(pack, goal))) continue;
    const pack: GoalPack = { goals: [], tree: NO_GOAL };
    joins(pack, goal);
    packs.push(pack);
  }
  return packs;
}

function joins(pack: GoalPack, goal: CoverageGoal): boolean {
  const tree = pack.goals.length < ROOM ? withGoal(pack.tree, goal) : null;
  if (tree === null) return false;
  pack.tree = tree;
  pack.goals.push(goal);
  return true;
}
