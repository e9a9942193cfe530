import { pointerKeys } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema/shape.ts';
import {
  ABSENT,
  ANY_SHAPE,
  type Culprit,
  featuresAt,
  hasAll,
  isAtOrBelow,
  placePattern,
  shapesText,
  valueShape,
  without,
} from '../blame/culprit.ts';
import { nameOf } from '../blame/culprit-text.ts';
import {
  type Discrepancy,
  type DiscrepancyList,
  isHang,
  isUnlabelled,
  type Labelled,
  type PayloadId,
} from '../discrepancy.ts';
import { MOST_LISTED_APART, MOST_OTHERS } from '../fuzz-result.ts';
import { type Group, groupingBy, groupingOf, type ShrunkDiscrepancy } from './grouping.ts';

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
  readonly #all: Group[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #variants = new Map<DiscrepancyList, Variant[]>();
  /** Of hangs: what stood in a payload that was answered. */
  readonly #harmless = new Set<Variant>();
  readonly #passed = new Set<PayloadId>();

  constructor(components: Components) {
    this.#components = components;
  }

  /** The group of a discrepancy that is known by what was said alone. */
  groupOf(discrepancy: Discrepancy): Group | undefined {
    return this.#find(groupingOf(discrepancy, this.#components)?.keys ?? []);
  }

  /** The groups whose culprits a payload has: they may be all that is wrong with it. */
  explanationsOf({ list, payload }: Pick<Discrepancy, 'list' | 'payload'>): readonly Group[] {
    const variants = this.#variants.get(list) ?? [];
    const found = variants.filter(({ culprits }) => this.#hasAll(payload, culprits));
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
    const touches = (place: string) => {
      const faulty = fault && placePattern(fault.path);
      return faulty !== null && (isAtOrBelow(place, faulty) || isAtOrBelow(faulty, place));
    };
    let payload = whole;
    for (const { culprits } of variants) {
      if (culprits.some(({ place }) => touches(place))) continue;
      if (this.#hasAll(payload, culprits)) payload = without(this.#components, payload, culprits);
    }
    return payload;
  }

  #hasAll(payload: JsonValue, culprits: readonly Culprit[]): boolean {
    return hasAll(this.#components, payload, culprits);
  }

  /** Whether its fault is nearer to the top than that which its kind is known by: a smaller payload. */
  isNearest(discrepancy: Discrepancy): boolean {
    const family = this.#familyOf(discrepancy);
    return family?.every((group) => depthOf(discrepancy) < depthOf(group.discrepancy)) ?? false;
  }

  /** Whether it belongs to a family with so many known defects that the report condenses them. */
  isOneOfMany(discrepancy: Discrepancy): boolean {
    const family = this.#familyOf(discrepancy) ?? [];
    return discrepancy.fault !== null && family.length > MOST_LISTED_APART;
  }

  /** Whether there is room for one more kind of its list. */
  hasRoomFor(discrepancy: Discrepancy): boolean {
    const groups = this.groupsOf(discrepancy.list);
    const families = new Set(groups.map(({ family }) => family));
    const family = groupingOf(discrepancy, this.#components)?.family;
    const isKnown = family !== undefined && families.has(family);
    return groups.length < MOST_GROUPS && (isKnown || families.size < MOST_FAMILIES);
  }

  /** Counts one more discrepancy of a group, without a closer look; as one more where it has none. */
  count(group: Group | undefined, discrepancy: Discrepancy): void {
    const { id, fault } = discrepancy;
    (group?.seenIn ?? this.#passed).add(id);
    if (group !== undefined && fault !== null) note(group, nameOf(discrepancy, group.culprits));
  }

  /** Counts a discrepancy of a family that the report condenses. */
  countAmongMany(discrepancy: Discrepancy): void {
    const [first] = this.#familyOf(discrepancy) ?? [];
    for (const key of groupingOf(discrepancy, this.#components)?.keys ?? []) {
      if (first !== undefined && first.others.size < MOST_OTHERS) first.others.add(key);
    }
    this.count(first, discrepancy);
  }

  /**
   * Adds the smallest form of a discrepancy, or counts it where that turns out to be known. The group, or
   * undefined where there is no room for it.
   */
  add(discrepancy: Discrepancy, shrunk: ShrunkDiscrepancy): Group | undefined {
    const { discrepancy: smallest, culprits } = shrunk;
    const told = isUnlabelled(smallest) ? null : groupingOf(smallest, this.#components);
    const { family, keys } = told ?? groupingBy(smallest, culprits, this.#components);
    const known = this.#find(keys);
    if (known === undefined && !this.hasRoomFor(smallest)) {
      this.#passed.add(discrepancy.id);
      return undefined;
    }
    const group = known ?? newGroup(family, keys, shrunk);
    if (known === undefined) this.#all.push(group);
    group.seenIn.add(discrepancy.id);
    for (const key of [...keys, ...(groupingOf(discrepancy, this.#components)?.keys ?? [])]) {
      if (!this.#byKey.has(key)) this.#byKey.set(key, group);
    }
    this.#learn(group, discrepancy, culprits);
    if (known !== undefined) join(known, shrunk);
    return group;
  }

  get more(): number {
    return this.#passed.size;
  }

  get size(): number {
    return this.#all.length;
  }

  groupsOf(list: DiscrepancyList): readonly Group[] {
    return this.#all.filter(({ discrepancy }) => discrepancy.list === list);
  }

  #find(keys: readonly string[]): Group | undefined {
    return keys.map((key) => this.#byKey.get(key)).find((group) => group !== undefined);
  }

  /** The groups of the family of a discrepancy; null where its family is not known. */
  #familyOf(discrepancy: Discrepancy): readonly Group[] | null {
    const grouping = groupingOf(discrepancy, this.#components);
    return grouping && this.#all.filter(({ family }) => family === grouping.family);
  }

  /** Keeps what is to blame, as it stands in the smallest payload and as it stood in the first one. */
  #learn(group: Group, discrepancy: Discrepancy, culprits: readonly Culprit[]): void {
    if (culprits.length === 0) return;
    const { list, payload } = discrepancy;
    const variants = this.#variants.get(list) ?? [];
    this.#variants.set(list, variants);
    const before = culprits.map((culprit) => {
      const there = featuresAt(this.#components, payload, culprit.place);
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
}

/** Adds one more smallest form to a group, which is told by the one that is nearest to the top. */
function join(group: Group, shrunk: ShrunkDiscrepancy): void {
  const { discrepancy, culprits } = shrunk;
  const isNamed = culprits.length > 0 || discrepancy.fault !== null;
  const names = [groupName(group), ...(isNamed ? [nameOf(discrepancy, culprits)] : [])];
  if (depthOf(discrepancy) < depthOf(group.discrepancy)) Object.assign(group, shrunk);
  for (const name of names) note(group, name);
}

function groupName({ discrepancy, culprits }: Group): string {
  return nameOf(discrepancy, culprits);
}

/** Keeps what another discrepancy of a group was about. */
function note(group: Group, name: string): void {
  if (group.also.size < MOST_OTHERS && name !== groupName(group)) group.also.add(name);
}

/** Whether it was in the payload before that was shrunk: what is ordinary may have come by the shrinking. */
function isOwn({ shape }: Culprit): boolean {
  return ![ABSENT, ANY_SHAPE, valueShape([])].includes(shape);
}

function newGroup(
  family: string,
  [key = family]: readonly string[],
  shrunk: ShrunkDiscrepancy,
): Group {
  return { ...shrunk, family, key, seenIn: new Set(), also: new Set(), others: new Set() };
}

/** How far from the top the fault is; of a hang, whose fault says nothing, as far as can be. */
function depthOf({ fault, said }: Discrepancy): number {
  return fault === null || isHang(said) ? Number.POSITIVE_INFINITY : pointerKeys(fault.path).length;
}
