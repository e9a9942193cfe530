import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import { shrunkPayload } from '../../../test-utils/shrinking/shrunk-payload.ts';
import type { Blame, BlameOptions } from '../blame/blame-options.ts';
import { keepsReason } from '../classify/reason.ts';
import {
  type Discrepancy,
  isHang,
  isOfThisAlone,
  isUnlabelled,
  type Labelled,
} from '../discrepancy.ts';
import type { ShrunkDiscrepancy } from '../group/grouping.ts';
import { aloneInPlain, plainVariants } from './alone-in-plain.ts';

/** How often a subject is asked for the sake of one smaller payload. */
const TRIES = 400;
/** How often it may hang for that: each time costs its time limit, and a start. */
const MOST_HANGS = 12;

/** The subject was not asked, as it had hung too often. */
const UNASKED = 'unasked';

interface ShrinkingOptions {
  /** Asks the subject, and classifies its answer. */
  readonly ask: (labelled: Labelled) => Promise<Discrepancy | null>;
  /** Finds what in a valid payload is to blame. */
  readonly blame: (smallest: JsonValue, options: BlameOptions) => Promise<Blame>;
  readonly components: Components;
  /** Whether a payload has what an earlier discrepancy was found to be about: then it shows nothing new. */
  readonly isExplained: (payload: JsonValue) => boolean;
}

/** The same discrepancy, for the same reason, with the smallest payload that is found to give it. */
export async function shrinkDiscrepancy(
  discrepancy: Discrepancy,
  { ask, blame, components, isExplained }: ShrinkingOptions,
): Promise<ShrunkDiscrepancy> {
  const { labelled } = discrepancy;
  let best = discrepancy;
  let hangs = 0;
  const again = await ask(labelled);
  if (again === null || !isSame(again)) return { discrepancy, culprits: [], isRepeatable: false };

  // The right answer to another payload is not known.
  if (isOfThisAlone(discrepancy.said)) return { discrepancy, culprits: [], isRepeatable: true };

  const isCostly = isHang(discrepancy.said);
  const stillShows = async (payload: JsonValue, path: JsonPointer | null): Promise<boolean> => {
    const fault = labelled.fault === null ? null : { ...labelled.fault, path: path ?? '' };
    if (isExplained(payload)) return false;
    const smaller = await askAgain({ ...labelled, payload, fault });
    // With other disputed forms, or without its fault, it would be another payload.
    if (smaller === UNASKED || smaller === null) return false;
    if (smaller.labelled.payload !== payload || !isSame(smaller)) return false;
    best = smaller;
    return true;
  };
  const fromPlain = isCostly ? await firstPlain() : null;
  const shrunk = await shrunkPayload({
    ...{ components, stillShows, tries: TRIES },
    payload: fromPlain?.labelled.payload ?? labelled.payload,
    fault: (fromPlain ?? discrepancy).labelled.fault?.path ?? null,
  });
  const fault = labelled.fault === null ? null : { ...labelled.fault, path: shrunk.fault ?? '' };
  const smallest: Discrepancy = {
    // How long a hang was waited for depends on how many there were.
    ...(isCostly ? discrepancy : best),
    labelled: { ...labelled, payload: shrunk.payload, fault },
  };
  if (!isUnlabelled(smallest)) {
    return { discrepancy: smallest, culprits: [], isRepeatable: true };
  }
  const { payload, culprits } = await blame(shrunk.payload, {
    ...{ components, isMended, isExplained, isCostly },
    passes: async (other) => (await askAgain({ ...labelled, payload: other })) === null,
  });
  return {
    discrepancy: { ...smallest, labelled: { ...labelled, payload } },
    culprits,
    isRepeatable: true,
  };

  /** The first plain payload with one thing alone, or with the fault alone, that shows it. */
  async function firstPlain(): Promise<Discrepancy | null> {
    const { fault, payload } = labelled;
    if (fault !== null) {
      const path = fault.path.replaceAll(/\/\d+(?=\/|$)/g, '/0');
      await stillShows(aloneInPlain(components, path, fault.after), path);
    } else if (isUnlabelled(discrepancy)) {
      for (const plain of plainVariants(components, payload)) {
        if (await stillShows(plain, null)) break;
      }
    }
    return best === discrepancy ? null : best;
  }

  async function isMended(payload: JsonValue): Promise<boolean> {
    const other = await askAgain({ ...labelled, payload });
    return other === null || (other !== UNASKED && !isSame(other));
  }

  async function askAgain(smaller: Labelled): Promise<Discrepancy | typeof UNASKED | null> {
    if (hangs >= MOST_HANGS) return UNASKED;
    const said = await ask(smaller);
    if (said !== null && isHang(said.said)) hangs++;
    return said;
  }

  function isSame(other: Discrepancy): boolean {
    if (other.list !== discrepancy.list || other.code !== discrepancy.code) return false;
    const { said, labelled: of } = other;
    return keepsReason({ said, payload: of.payload }, discrepancy.said, components);
  }
}
