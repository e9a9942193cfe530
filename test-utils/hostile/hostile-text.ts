import fc from 'fast-check';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';
import { placesOf } from '../arbitraries/place.ts';
import type { AdversarialInput, HostileFault, HostileTarget } from './adversarial-input.ts';
import { DUPLICATE_KEYS, PROTOTYPE_KEYS, SIMILAR_KEYS } from './adversarial-keys.ts';
import { DEEP_NESTING, HOSTILE_CHARACTERS, HOSTILE_NUMBERS } from './adversarial-values.ts';
import { BACKTRACKING_BAIT, LONG_TEXTS } from './long-texts.ts';
import { BROKEN_MEMBERS, BROKEN_TEXTS, WHOLE_TEXTS } from './malformed-texts.ts';

/** Every kind of adversarial input, each with a unique name. */
export const ADVERSARIAL_INPUTS: readonly AdversarialInput[] = [
  ...PROTOTYPE_KEYS,
  ...DUPLICATE_KEYS,
  ...SIMILAR_KEYS,
  ...HOSTILE_NUMBERS,
  ...HOSTILE_CHARACTERS,
  ...DEEP_NESTING,
  ...LONG_TEXTS,
  ...BACKTRACKING_BAIT,
  ...WHOLE_TEXTS,
  ...BROKEN_MEMBERS,
  ...BROKEN_TEXTS,
];

/** An adversarial text, and the verdict that a strict reader must give. */
export interface HostileText {
  readonly valid: boolean;
  readonly text: string;
  /** The only finding of `LinkTokenGetResponse.fromJson`. */
  readonly fault: HostileFault | null;
  /** The kind of adversarial input, in a few words. */
  readonly hostility: string;
}

/**
 * Texts of responses with one adversarial part: some valid, some with one fault, some malformed. They shrink to simpler
 * responses with the same adversarial part.
 */
export function hostileText(revision: Revision = DEFAULT_REVISION): fc.Arbitrary<HostileText> {
  const components = componentsOf(revision);
  return fc
    .record({
      payload: linkTokenGetResponse(revision),
      // A response can have a hundred objects; the outermost is to be chosen more often than any other.
      place: fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.nat()),
      at: fc.nat(),
      hostility: HOSTILITY,
    })
    .map(({ payload, place, at, hostility }) =>
      written({ payload, places: placesOf(components, payload), place, at }, hostility),
    );
}

/** The index of a kind of adversarial input; it does not shrink to another. */
const HOSTILITY = fc.oneof(
  ...ADVERSARIAL_INPUTS.map(({ weight }, index) => ({ weight, arbitrary: fc.constant(index) })),
);

/** Writes the text with the next kind that the response has a place for. */
function written(target: HostileTarget, first: number): HostileText {
  const inTurn = [...ADVERSARIAL_INPUTS.slice(first), ...ADVERSARIAL_INPUTS.slice(0, first)];
  for (const { name, write } of inTurn) {
    const text = write(target);
    if (text !== null) return { valid: text.fault === null, ...text, hostility: name };
  }
  throw new Error('any response can be cut off: no hostility was offered');
}
