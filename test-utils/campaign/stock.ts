import fc from 'fast-check';
import type { Components } from '../../contracts/schema.ts';
import { type AimTree, NO_AIM, withAim } from '../arbitraries/aim-tree.ts';
import { aimedResponse } from '../arbitraries/aimed-response.ts';
import { destinationsOf, routeText } from '../arbitraries/destination.ts';
import type { Aim } from '../arbitraries/form.ts';
import { type Manner, PLAIN, WILD } from '../arbitraries/manner.ts';
import { componentArbitraries } from '../arbitraries/schema-node.ts';
import { type FaultTarget, faultTargets } from '../faults/fault-target.ts';
import { faultyResponseAt } from '../faults/faulty-response-at.ts';
import { NEWER_VALUE } from '../faults/unknown-enum-value.ts';
import { aimPacks, allAims } from './aim-packs.ts';
import type { Slot } from './slot.ts';
import type { TestPayload } from './test-payload.ts';

/** All planned payloads of a revision, and how they are made. */
export interface Stock {
  /** Every form at every place. */
  readonly aims: readonly Aim[];
  /** Payloads that together have every form at every place. */
  readonly packs: readonly Slot[];
  readonly telling: readonly Slot[];
  /** With an enum value that upstream may add, at each place. */
  readonly newer: readonly Slot[];
  /** A payload for a slot, in this profile except for what the slot asks for. */
  readonly payloadOf: (slot: Slot) => fc.Arbitrary<TestPayload>;
  readonly anySendablePayload: fc.Arbitrary<TestPayload>;
  /** Valid or faulty, with any forms, plain or wild. */
  readonly anyPayload: fc.Arbitrary<TestPayload>;
}

/** Payloads for a slot are plain by default. */
export function createStock(components: Components, plain: Manner = PLAIN): Stock {
  const ties = new Map(
    [plain, SPARSE].map((manner) => [manner, componentArbitraries(components, manner)]),
  );
  const tieOf = (manner: Manner) => ties.get(manner) ?? componentArbitraries(components, manner);
  const destinations = destinationsOf(components);
  const aims = allAims(destinations, components, tieOf(plain));
  const { telling, others } = faultTargets(destinations, tieOf(plain));

  const payloadOf = (slot: Slot, manner: Manner): fc.Arbitrary<TestPayload> => {
    const tie = tieOf(manner);
    if (slot.kind === 'faulty') {
      return faultyResponseAt(components, slot.target, tie).map(({ payload, fault }) => ({
        valid: false,
        payload,
        fault,
        forms: [],
      }));
    }
    const { tree, planted } = together(slot.aims);
    const forms = planted.map(({ form, route }) => ({ name: form.name, place: routeText(route) }));
    return aimedResponse(components, tree, tie).map(({ value }) => ({
      valid: true,
      payload: value,
      fault: null,
      forms,
    }));
  };

  const anyManner = fc.constantFrom(plain, plain, SPARSE);
  const anyValidPayload = fc
    .tuple(fc.array(fc.constantFrom(...aims), { maxLength: MOST_AIMS }), anyManner)
    .chain(([some, manner]) => payloadOf({ kind: 'valid', aims: some }, manner));
  const faultyPayload = (targets: readonly FaultTarget[]) =>
    fc
      .tuple(fc.constantFrom(...targets), anyManner)
      .chain(([target, manner]) => payloadOf({ kind: 'faulty', target }, manner));
  const newer = telling.filter(
    ({ operator, mistake }) => operator === 'unknownEnumValue' && mistake === NEWER_VALUE,
  );

  return {
    aims,
    packs: aimPacks(aims).map((pack) => ({ kind: 'valid', aims: pack })),
    telling: telling.map((target) => ({ kind: 'faulty', target })),
    newer: newer.map((target) => ({ kind: 'faulty', target })),
    payloadOf: (slot) => payloadOf(slot, plain),
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
const SPARSE: Manner = { ...WILD, optional: { present: 1, absent: 2 } };

const MOST_AIMS = 6;

/** As many of the aims as fit in one payload. */
function together(aims: readonly Aim[]): { tree: AimTree; planted: readonly Aim[] } {
  let tree = NO_AIM;
  const planted = aims.filter((aim) => {
    const more = withAim(tree, aim);
    tree = more ?? tree;
    return more !== null;
  });
  return { tree, planted };
}
