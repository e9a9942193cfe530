import type { Components } from '../../contracts/schema.ts';
import { shrunkPayload } from '../../test-utils/shrinking/shrunk-payload.ts';
import { examine, type Surprise } from './examine.ts';
import type { Demands } from './expectation.ts';
import type { Subject } from './subjects/subject.ts';

/** How often a subject is asked for the sake of one smaller payload; each hang costs its time limit. */
const TRIES = 400;
const TRIES_OF_HANGS = 8;

export interface ShrinkingOptions {
  readonly demands: Demands;
  readonly components: Components;
}

/**
 * The same surprise with the smallest payload that is found to give it, and whether the subject gives it
 * every time: who keeps something between two payloads may not.
 */
export async function smallest(
  subject: Subject,
  surprise: Surprise,
  { demands, components }: ShrinkingOptions,
): Promise<{ readonly surprise: Surprise; readonly isRepeatable: boolean }> {
  let best = surprise;
  const again = await examine(subject, surprise.labelled, demands, components);
  if (again === null || !isLike(again, surprise)) return { surprise, isRepeatable: false };

  if (surprise.said.kind === 'crashed' && surprise.said.onlyHere) {
    return { surprise, isRepeatable: true };
  }

  const { labelled } = surprise;
  const isHang = surprise.said.kind === 'crashed' && surprise.said.cause === 'hung';
  const shrunk = await shrunkPayload({
    components,
    payload: labelled.payload,
    fault: labelled.fault?.path ?? null,
    tries: isHang ? TRIES_OF_HANGS : TRIES,
    stillShows: async (payload) => {
      const smaller = await examine(subject, { ...labelled, payload }, demands, components);
      if (smaller === null || !isLike(smaller, surprise)) return false;
      best = smaller;
      return true;
    },
  });
  const fault = labelled.fault === null ? null : { ...labelled.fault, path: shrunk.fault ?? '' };
  return {
    // How long a hang was waited for depends on how many there were.
    surprise: {
      ...(isHang ? surprise : best),
      labelled: { ...labelled, payload: shrunk.payload, fault },
    },
    isRepeatable: true,
  };
}

/** Of crashes: in the same way, whatever the words, which may quote the payload. */
function isLike(one: Surprise, other: Surprise): boolean {
  if (one.list !== other.list || one.code !== other.code) return false;
  const [a, b] = [one.said, other.said];
  return a.kind === 'crashed' && b.kind === 'crashed' ? a.cause === b.cause : a.kind === b.kind;
}
