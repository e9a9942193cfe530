import type { JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema.ts';
import type { Expectations } from '../subjects/expectations.ts';
import type { Subject } from '../subjects/subject.ts';
import {
  classify,
  type Discrepancy,
  isUnlabelled,
  type Labelled,
  withoutFault,
} from './classify/classify.ts';
import type { Group, Groups, PayloadRef } from './group/groups.ts';
import { shrinkDiscrepancy } from './shrink/shrink.ts';

export interface InvestigationOptions {
  readonly subject: Subject;
  readonly groups: Groups;
  readonly expectations: Expectations;
  readonly components: Components;
  readonly isIgnored: (discrepancy: Discrepancy) => boolean;
  /** Whether it is about one payload alone. */
  readonly isReplay: boolean;
}

/** Each closer look costs some hundred questions; where a process dies at each of them, so many starts. */
const MOST_LOOKS = 100;
const LOOKS_PER_DEATH = 3;
/** A payload has no more defects than this that anybody looks for. */
const MOST_ROUNDS = 8;

export interface Investigation {
  /** Finds out what a discrepancy is about, and what else is in its payload. */
  readonly investigate: (discrepancy: Discrepancy, ref: PayloadRef) => Promise<void>;
  /** Looks at a faulty payload that was refused as it should be, but perhaps for something else in it. */
  readonly lookBehind: (refused: Labelled, ref: PayloadRef) => Promise<void>;
}

/**
 * Sees to it that no defect hides another: what is found to be to blame is taken out of a payload, and the
 * subject is asked again.
 */
export function createInvestigation({
  subject,
  groups,
  expectations,
  components,
  isIgnored,
  isReplay,
}: InvestigationOptions): Investigation {
  let looks = 0;
  return {
    investigate,
    lookBehind: async (refused, ref) => {
      // In a campaign other payloads have told by then what else it refuses; a replay has no others.
      const sound = isReplay ? withoutFault(refused) : null;
      const behind =
        sound === null ? null : await classify(subject, sound, expectations, components);
      if (behind !== null) await investigate(behind, ref);
      const payload = groups.withoutCulprits('falseRejects', refused);
      if (payload === refused.payload) return;
      const discrepancy = await classify(
        subject,
        { ...refused, payload },
        expectations,
        components,
      );
      // What is known is not counted: the subject did refuse this payload.
      if (discrepancy === null || isIgnored(discrepancy) || isKnown(discrepancy)) return;
      await investigate(discrepancy, ref);
    },
  };

  function isExplainedBy(group: Group, discrepancy: Discrepancy): boolean {
    return groups.explanationsOf(discrepancy).includes(group);
  }

  function isKnown(discrepancy: Discrepancy): boolean {
    return groups.groupOf(discrepancy) !== undefined || groups.isOneOfMany(discrepancy);
  }

  async function investigate(discrepancy: Discrepancy, ref: PayloadRef): Promise<void> {
    const counted = new Set<Group>();
    let current: Discrepancy | null = discrepancy;
    for (let round = 0; current !== null && round < MOST_ROUNDS; round++) {
      if (isIgnored(current)) return;
      current = await settle(current, ref, counted);
    }
  }

  /** Counts or keeps a discrepancy. What the subject stumbles over next in the same payload, or null. */
  async function settle(
    discrepancy: Discrepancy,
    ref: PayloadRef,
    counted: Set<Group>,
  ): Promise<Discrepancy | null> {
    const known = groups.groupOf(discrepancy);
    if (!isUnlabelled(discrepancy)) {
      await settleLabelled(discrepancy, known, ref);
      return null;
    }
    const explanations = groups.explanationsOf(discrepancy);
    if (explanations.length > 0) {
      const next = await askWithout(discrepancy);
      // What goes on as it was has another explanation.
      const explained = next === null ? explanations : [];
      count(known === undefined ? explained : [known, ...explained]);
      return next;
    }
    if (looks >= (known === undefined ? MOST_LOOKS : MOST_LOOKS / 2)) {
      if (known === undefined) groups.pass(ref);
      else count([known]);
      return null;
    }
    const group = await lookInto(discrepancy, ref);
    if (group === undefined) return null;
    const isNew = !counted.has(group);
    counted.add(group);
    const next = await askWithout(discrepancy);
    // It was shrunk into what every small payload shows, and has something else that is to blame.
    const isElsewhere = group.culprits.length > 0 && !isExplainedBy(group, discrepancy);
    return next === null && isNew && isElsewhere ? discrepancy : next;

    function count(known: readonly Group[]): void {
      for (const group of known) {
        groups.count(group, discrepancy, ref);
        counted.add(group);
      }
    }
  }

  /** A discrepancy that its label explains: a fault, advice, or a hang, which nobody waits for twice. */
  async function settleLabelled(
    discrepancy: Discrepancy,
    known: Group | undefined,
    ref: PayloadRef,
  ) {
    const isNearest = groups.isNearest(discrepancy);
    if (known !== undefined && !isNearest) groups.count(known, discrepancy, ref);
    else if (known === undefined && groups.isOneOfMany(discrepancy) && !isNearest) {
      groups.countAmongMany(discrepancy, ref);
    } else if (looks < MOST_LOOKS && (known !== undefined || groups.hasRoomFor(discrepancy))) {
      await lookInto(discrepancy, ref);
    } else if (known !== undefined) groups.count(known, discrepancy, ref);
    else groups.pass(ref);
  }

  async function lookInto(discrepancy: Discrepancy, ref: PayloadRef): Promise<Group | undefined> {
    const { said } = discrepancy;
    looks += said.kind === 'crashed' && said.cause === 'died' ? LOOKS_PER_DEATH : 1;
    try {
      const isExplained = (payload: JsonValue) => {
        const labelled = { ...discrepancy.labelled, payload };
        return groups.explanationsOf({ ...discrepancy, labelled }).length > 0;
      };
      const shrunk = await shrinkDiscrepancy(subject, discrepancy, {
        ...{ expectations, components },
        ...(isUnlabelled(discrepancy) ? { isExplained } : {}),
      });
      return groups.add(discrepancy, shrunk, ref);
    } catch (error) {
      // As it is, rather than not at all.
      groups.add(discrepancy, { discrepancy, culprits: [], isRepeatable: true }, ref);
      throw error;
    }
  }

  async function askWithout({ list, labelled }: Discrepancy): Promise<Discrepancy | null> {
    const payload = groups.withoutCulprits(list, labelled);
    if (payload === labelled.payload) return null;
    return classify(subject, { ...labelled, payload }, expectations, components);
  }
}
