import type { JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema.ts';
import type { Demands } from '../subjects/demands.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Collection, Group, Which } from './collection.ts';
import { examine, isUnlabelled, type Labelled, type Surprise, withoutFault } from './examine.ts';
import { shrinkSurprise } from './shrink-surprise.ts';

export interface InvestigationOptions {
  readonly subject: Subject;
  readonly collection: Collection;
  readonly demands: Demands;
  readonly components: Components;
  readonly isIgnored: (surprise: Surprise) => boolean;
  /** Whether it is about one payload alone. */
  readonly isReplay: boolean;
}

/** Each closer look costs some hundred questions; where a process dies at each of them, so many starts. */
const MOST_LOOKS = 100;
const LOOKS_PER_DEATH = 3;
/** A payload has no more defects than this that anybody looks for. */
const MOST_ROUNDS = 8;

export interface Investigation {
  /** Finds out what a surprise is about, and what else is in its payload. */
  readonly investigate: (surprise: Surprise, which: Which) => Promise<void>;
  /** Looks at a faulty payload that was refused as it should be, but perhaps for something else in it. */
  readonly lookBehind: (refused: Labelled, which: Which) => Promise<void>;
}

/**
 * Sees to it that no defect hides another: what is found to be to blame is taken out of a payload, and the
 * subject is asked again.
 */
export function createInvestigation({
  subject,
  collection,
  demands,
  components,
  isIgnored,
  isReplay,
}: InvestigationOptions): Investigation {
  let looks = 0;
  return {
    investigate,
    lookBehind: async (refused, which) => {
      // In a campaign other payloads have told by then what else it refuses; a replay has no others.
      const sound = isReplay ? withoutFault(refused) : null;
      const behind = sound === null ? null : await examine(subject, sound, demands, components);
      if (behind !== null) await investigate(behind, which);
      const payload = collection.withoutCulprits('falseRejects', refused);
      if (payload === refused.payload) return;
      const surprise = await examine(subject, { ...refused, payload }, demands, components);
      // What is known is not counted: the subject did refuse this payload.
      if (surprise === null || isIgnored(surprise) || isKnown(surprise)) return;
      await investigate(surprise, which);
    },
  };

  function isExplainedBy(group: Group, surprise: Surprise): boolean {
    return collection.explanationsOf(surprise).includes(group);
  }

  function isKnown(surprise: Surprise): boolean {
    return collection.groupOf(surprise) !== undefined || collection.isOneOfMany(surprise);
  }

  async function investigate(surprise: Surprise, which: Which): Promise<void> {
    const counted = new Set<Group>();
    let current: Surprise | null = surprise;
    for (let round = 0; current !== null && round < MOST_ROUNDS; round++) {
      if (isIgnored(current)) return;
      current = await settle(current, which, counted);
    }
  }

  /** Counts or keeps a surprise. What the subject stumbles over next in the same payload, or null. */
  async function settle(
    surprise: Surprise,
    which: Which,
    counted: Set<Group>,
  ): Promise<Surprise | null> {
    const known = collection.groupOf(surprise);
    if (!isUnlabelled(surprise)) {
      await settleLabelled(surprise, known, which);
      return null;
    }
    const explanations = collection.explanationsOf(surprise);
    if (explanations.length > 0) {
      const next = await askWithout(surprise);
      // What goes on as it was has another explanation.
      const explained = next === null ? explanations : [];
      count(known === undefined ? explained : [known, ...explained]);
      return next;
    }
    if (looks >= (known === undefined ? MOST_LOOKS : MOST_LOOKS / 2)) {
      if (known === undefined) collection.pass(which);
      else count([known]);
      return null;
    }
    const group = await lookInto(surprise, which);
    if (group === undefined) return null;
    const isNew = !counted.has(group);
    counted.add(group);
    const next = await askWithout(surprise);
    // It was shrunk into what every small payload shows, and has something else that is to blame.
    const isElsewhere = group.culprits.length > 0 && !isExplainedBy(group, surprise);
    return next === null && isNew && isElsewhere ? surprise : next;

    function count(groups: readonly Group[]): void {
      for (const group of groups) {
        collection.count(group, surprise, which);
        counted.add(group);
      }
    }
  }

  /** A surprise that its label explains: a fault, advice, or a hang, which nobody waits for twice. */
  async function settleLabelled(surprise: Surprise, known: Group | undefined, which: Which) {
    const isNearest = collection.isNearest(surprise);
    if (known !== undefined && !isNearest) collection.count(known, surprise, which);
    else if (known === undefined && collection.isOneOfMany(surprise) && !isNearest) {
      collection.countAmongMany(surprise, which);
    } else if (looks < MOST_LOOKS && (known !== undefined || collection.hasRoomFor(surprise))) {
      await lookInto(surprise, which);
    } else if (known !== undefined) collection.count(known, surprise, which);
    else collection.pass(which);
  }

  async function lookInto(surprise: Surprise, which: Which): Promise<Group | undefined> {
    const { said } = surprise;
    looks += said.kind === 'crashed' && said.cause === 'died' ? LOOKS_PER_DEATH : 1;
    try {
      const isExplained = (payload: JsonValue) => {
        const labelled = { ...surprise.labelled, payload };
        return collection.explanationsOf({ ...surprise, labelled }).length > 0;
      };
      const shrunk = await shrinkSurprise(subject, surprise, {
        ...{ demands, components },
        ...(isUnlabelled(surprise) ? { isExplained } : {}),
      });
      return collection.add(surprise, shrunk, which);
    } catch (error) {
      // As it is, rather than not at all.
      collection.add(surprise, { surprise, culprits: [], isRepeatable: true }, which);
      throw error;
    }
  }

  async function askWithout({ list, labelled }: Surprise): Promise<Surprise | null> {
    const payload = collection.withoutCulprits(list, labelled);
    if (payload === labelled.payload) return null;
    return examine(subject, { ...labelled, payload }, demands, components);
  }
}
