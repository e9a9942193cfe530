import type { JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema.ts';
import { shrunkPayload } from '../../test-utils/shrinking/shrunk-payload.ts';
import { blame } from './blame.ts';
import type { Culprit } from './culprit.ts';
import { examine, isHang, isOfThisAlone, isUnlabelled, type Surprise } from './examine.ts';
import type { Demands } from './expectation.ts';
import { keepsReason } from './reason.ts';
import type { Subject } from './subjects/subject.ts';

/** How often a subject is asked for the sake of one smaller payload; each hang costs its time limit. */
const TRIES = 400;
const TRIES_OF_HANGS = 8;

export interface ShrinkingOptions {
  readonly demands: Demands;
  readonly components: Components;
  /** Whether a payload has what an earlier surprise was found to be about: then it shows nothing new. */
  readonly isExplained?: (payload: JsonValue) => boolean;
}

export interface ShrunkSurprise {
  readonly surprise: Surprise;
  /** What in a valid payload is to blame; empty for a fault, and where nothing is. */
  readonly culprits: readonly Culprit[];
  /** Whether the subject gave it again: who keeps something between two payloads may not. */
  readonly isRepeatable: boolean;
}

/** The same surprise, for the same reason, with the smallest payload that is found to give it. */
export async function shrinkSurprise(
  subject: Subject,
  surprise: Surprise,
  { demands, components, isExplained = () => false }: ShrinkingOptions,
): Promise<ShrunkSurprise> {
  const { labelled } = surprise;
  let best = surprise;
  const again = await examine(subject, labelled, demands, components);
  if (again === null || !isSame(again)) return { surprise, culprits: [], isRepeatable: false };

  // Nobody knows what would be right of another payload.
  if (isOfThisAlone(surprise.said)) return { surprise, culprits: [], isRepeatable: true };

  const shrunk = await shrunkPayload({
    components,
    payload: labelled.payload,
    fault: labelled.fault?.path ?? null,
    tries: isHang(surprise.said) ? TRIES_OF_HANGS : TRIES,
    stillShows: async (payload, path) => {
      const fault = labelled.fault === null ? null : { ...labelled.fault, path: path ?? '' };
      if (isExplained(payload)) return false;
      const smaller = await examine(subject, { ...labelled, payload, fault }, demands, components);
      // With other disputed forms, or without its fault, it would be another payload.
      if (smaller === null || smaller.labelled.payload !== payload || !isSame(smaller))
        return false;
      best = smaller;
      return true;
    },
  });
  const fault = labelled.fault === null ? null : { ...labelled.fault, path: shrunk.fault ?? '' };
  const smallest: Surprise = {
    // How long a hang was waited for depends on how many there were.
    ...(isHang(surprise.said) ? surprise : best),
    labelled: { ...labelled, payload: shrunk.payload, fault },
  };
  if (!isUnlabelled(smallest)) {
    return { surprise: smallest, culprits: [], isRepeatable: true };
  }
  const { payload, culprits } = await blame(shrunk.payload, {
    ...{ components, isMended, isExplained },
    passes: async (other) =>
      (await examine(subject, { ...labelled, payload: other }, demands, components)) === null,
  });
  return {
    surprise: { ...smallest, labelled: { ...labelled, payload } },
    culprits,
    isRepeatable: true,
  };

  async function isMended(payload: JsonValue): Promise<boolean> {
    const other = await examine(subject, { ...labelled, payload }, demands, components);
    return other === null || !isSame(other);
  }

  function isSame(other: Surprise): boolean {
    if (other.list !== surprise.list || other.code !== surprise.code) return false;
    const { said, labelled: of } = other;
    return keepsReason({ said, payload: of.payload }, surprise.said, components);
  }
}
