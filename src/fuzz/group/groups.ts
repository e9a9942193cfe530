import { pointerKeys } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import { featuresAt, hasAll, without } from '../blame/culprit.ts';
import { nameOf } from '../blame/culprit-text.ts';
import { ABSENT, ANY_SHAPE, type Culprit, shapesText, valueShape } from '../blame/value-shape.ts';
import {
  type Discrepancy,
  type DiscrepancyList,
  isHang,
  isUnlabelled,
  type Labelled,
  type PayloadId,
  type PayloadRef,
} from '../discrepancy.ts';
import { placePattern } from '../place-pattern.ts';
import { MOST_LISTED_APART, MOST_OTHERS } from './condense.ts';
import {
  type Group,
  type Grouping,
  groupingBy,
  groupingOf,
  type ShrunkDiscrepancy,
} from './grouping.ts';

/** Bounded, however long the campaign and however wrong the subject. */
const MOST_GROUPS = 60;
const MOST_FAMILIES = 20;
/** Culprits of a group as they stood in payloads before these were shrunk. */
const MOST_VARIANTS = 200;
/** So many payloads must show that a subject hangs at something before it is spared that. */
const HANGS_BEFORE_SPARED = 3;

/** What is to blame in the payloads of a group. */
interface Variant {
  readonly group: Group;
  readonly culprits: readonly Culprit[];
}

/** The discrepancies of a campaign, sorted into groups. */
export class Groups {
  readonly #components: Components;
  readonly #groups = new Map<string, Group>();
  readonly #variants = new Map<DiscrepancyList, Variant[]>();
  /** Of hangs: what stood in a payload that was answered. */
  readonly #harmless = new Set<Variant>();
  readonly #passed = new Set<PayloadId>();

  constructor(components: Components) {
    this.#components = components;
  }

  /** The group of a discrepancy that is known by what was said alone. */
  groupOf(discrepancy: Discrepancy): Group | undefined {
    const grouping = groupingOf(discrepancy, this.#components);
    return grouping === null ? undefined : this.#find(grouping);
  }

  /** The groups whose culprits a payload has: they may be all that is wrong with it. */
  explanationsOf({ list, labelled }: Discrepancy): readonly Group[] {
    const variants = this.#variants.get(list) ?? [];
    const found = variants.filter(({ culprits }) => this.#hasAll(labelled.payload, culprits));
    return [...new Set(found.map(({ group }) => group))];
  }

  /** A payload with all culprits that are known of a list replaced; what its fault touches stays. */
  withoutCulprits(list: DiscrepancyList, labelled: Labelled): JsonValue {
    return this.#without(this.#variants.get(list) ?? [], labelled);
  }

  /** A payload without what the subject has hung at each time it was there. */
  withoutHangs(labelled: Labelled): JsonValue {
    const sure = this.#hangs().filter(
      (variant) => variant.group.seenIn.size >= HANGS_BEFORE_SPARED && !this.#harmless.has(variant),
    );
    return this.#without(sure, labelled);
  }

  /** Notes that a payload was answered: nothing in it makes the subject hang by itself. */
  answered({ payload }: Labelled): void {
    for (const one of this.#hangs()) {
      if (this.#hasAll(payload, one.culprits)) this.#harmless.add(one);
    }
  }

  #hangs(): readonly Variant[] {
    const variants = this.#variants.get('crashes') ?? [];
    return variants.filter(({ group }) => isHang(group.discrepancy.said));
  }

  #without(variants: readonly Variant[], { payload: whole, fault }: Labelled): JsonValue {
    const faultPlace = fault === null ? null : placePattern(fault.path);
    let payload = whole;
    for (const { culprits } of variants) {
      if (culprits.some(({ place }) => touches(place, faultPlace))) continue;
      if (this.#hasAll(payload, culprits)) payload = without(this.#components, payload, culprits);
    }
    return payload;
  }

  #hasAll(payload: JsonValue, culprits: readonly Culprit[]): boolean {
    return hasAll(this.#components, payload, culprits);
  }

  /** Whether its fault is nearer to the top than that which its kind is known by: a smaller payload. */
  isNearest(discrepancy: Discrepancy): boolean {
    const grouping = groupingOf(discrepancy, this.#components);
    if (grouping === null) return false;
    const known = this.#familyOf(grouping.family);
    return known.every((group) => depthOf(discrepancy) < depthOf(group.discrepancy));
  }

  /** Whether it belongs to a family with so many known defects that the report condenses them. */
  isOneOfMany(discrepancy: Discrepancy): boolean {
    const grouping = groupingOf(discrepancy, this.#components);
    if (grouping === null || discrepancy.labelled.fault === null) return false;
    return this.#familyOf(grouping.family).length > MOST_LISTED_APART;
  }

  /** Whether there is room for one more kind of its list. */
  hasRoomFor(discrepancy: Discrepancy): boolean {
    const groups = this.groupsOf(discrepancy.list);
    const families = new Set(groups.map(({ family }) => family));
    const family = groupingOf(discrepancy, this.#components)?.family;
    const isKnown = family !== undefined && families.has(family);
    return groups.length < MOST_GROUPS && (isKnown || families.size < MOST_FAMILIES);
  }

  /** Counts one more discrepancy of a group. */
  count(group: Group, discrepancy: Discrepancy, ref: PayloadRef): void {
    group.seenIn.add(idOf(ref));
    const { fault } = discrepancy.labelled;
    if (fault !== null) this.#note(group, nameOf({ ...group, discrepancy }));
  }

  /** Counts a discrepancy without a closer look: in its group, or as one more where it has none. */
  countOrPass(group: Group | undefined, discrepancy: Discrepancy, ref: PayloadRef): void {
    if (group === undefined) this.#passed.add(idOf(ref));
    else this.count(group, discrepancy, ref);
  }

  /** Counts a discrepancy of a family that the report condenses. */
  countAmongMany(discrepancy: Discrepancy, ref: PayloadRef): void {
    const grouping = groupingOf(discrepancy, this.#components);
    const [first] = this.#familyOf(grouping?.family ?? '');
    if (first === undefined || grouping === null) {
      this.#passed.add(idOf(ref));
      return;
    }
    if (first.others.size < MOST_OTHERS) for (const key of grouping.keys) first.others.add(key);
    this.count(first, discrepancy, ref);
  }

  /**
   * Adds the smallest form of a discrepancy, or counts it where that turns out to be known. The group, or
   * undefined where there is no room for it.
   */
  add(discrepancy: Discrepancy, shrunk: ShrunkDiscrepancy, ref: PayloadRef): Group | undefined {
    const { discrepancy: smallest, culprits } = shrunk;
    const told = groupingOf(smallest, this.#components);
    const blamed = groupingBy(smallest, culprits, this.#components);
    const grouping = isUnlabelled(smallest) ? blamed : (told ?? blamed);
    const known = this.#find(grouping);
    if (known === undefined && !this.hasRoomFor(smallest)) {
      this.#passed.add(idOf(ref));
      return undefined;
    }
    const group = known ?? newGroup(grouping, shrunk, ref);
    const keys = [...grouping.keys, ...(groupingOf(discrepancy, this.#components)?.keys ?? [])];
    for (const key of keys) if (!this.#groups.has(key)) this.#groups.set(key, group);
    this.#learn(group, discrepancy, culprits);
    if (known === undefined) return group;
    known.seenIn.add(idOf(ref));
    const isNamed = culprits.length > 0 || smallest.labelled.fault !== null;
    const names = [
      nameOf(known),
      ...(isNamed ? [nameOf({ discrepancy: smallest, culprits, ref })] : []),
    ];
    if (depthOf(smallest) < depthOf(known.discrepancy)) Object.assign(known, { ...shrunk, ref });
    for (const name of names) this.#note(known, name);
    return known;
  }

  get more(): number {
    return this.#passed.size;
  }

  get size(): number {
    return new Set(this.#groups.values()).size;
  }

  groupsOf(list: DiscrepancyList): readonly Group[] {
    return [...new Set(this.#groups.values())].filter(
      ({ discrepancy }) => discrepancy.list === list,
    );
  }

  #find({ keys }: Grouping): Group | undefined {
    for (const key of keys) {
      const group = this.#groups.get(key);
      if (group !== undefined) return group;
    }
    return undefined;
  }

  #familyOf(family: string): readonly Group[] {
    return [...new Set(this.#groups.values())].filter((group) => group.family === family);
  }

  /** Keeps what is to blame, as it stands in the smallest payload and as it stood in the first one. */
  #learn(group: Group, discrepancy: Discrepancy, culprits: readonly Culprit[]): void {
    if (culprits.length === 0) return;
    const { list, labelled } = discrepancy;
    const variants = this.#variants.get(list) ?? [];
    this.#variants.set(list, variants);
    const before = culprits.map((culprit) => {
      const there = featuresAt(this.#components, labelled.payload, culprit.place);
      const shapes = new Set(there.map(({ shape }) => shape));
      const [shape = ABSENT] = shapes;
      // Which of several items it was is not known.
      const isSure = isOwn(culprit) && shape !== ABSENT && shapes.size === 1;
      return isSure ? { ...culprit, shape } : culprit;
    });
    for (const variant of [culprits, before]) {
      const isKnown = variants.some((one) => shapesText(one.culprits) === shapesText(variant));
      if (!isKnown && variants.length < MOST_VARIANTS) variants.push({ group, culprits: variant });
    }
  }

  /** Keeps what another discrepancy of a group was about. */
  #note(group: Group, name: string): void {
    if (group.also.size < MOST_OTHERS && name !== nameOf(group)) group.also.add(name);
  }
}

/** Whether it was in the payload before that was shrunk: what is ordinary may have come by the shrinking. */
function isOwn({ shape }: Culprit): boolean {
  return ![ABSENT, ANY_SHAPE, valueShape([])].includes(shape);
}

function newGroup({ family, keys }: Grouping, shrunk: ShrunkDiscrepancy, ref: PayloadRef): Group {
  const [key = family] = keys;
  const seenIn = new Set([idOf(ref)]);
  return { ...shrunk, family, key, ref, seenIn, also: new Set(), others: new Set() };
}

function idOf(ref: PayloadRef): PayloadId {
  return ref.kind === 'corpus' ? ref.file : ref.index;
}

function touches(place: string, fault: string | null): boolean {
  return (
    fault !== null && (`${place}/`.startsWith(`${fault}/`) || `${fault}/`.startsWith(`${place}/`))
  );
}

/** How far from the top the fault is; of a hang, whose fault says nothing, as far as can be. */
function depthOf({ labelled: { fault }, said }: Discrepancy): number {
  return fault === null || isHang(said) ? Number.POSITIVE_INFINITY : pointerKeys(fault.path).length;
}
