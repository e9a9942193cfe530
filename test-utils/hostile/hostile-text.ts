import fc from 'fast-check';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';
import { placesOf } from '../arbitraries/place.ts';
import { HOSTILITIES } from './hostilities.ts';
import type { HostileFault, HostileTarget } from './hostility.ts';

/** A text that a careless reader stumbles over, and the verdict that a strict one must give all the same. */
export interface HostileText {
  readonly valid: boolean;
  readonly text: string;
  /** The one finding that `LinkTokenGetResponse.fromJson` has. */
  readonly fault: HostileFault | null;
  /** What is hostile, in a few words. */
  readonly hostility: string;
}

/**
 * Texts of responses with one hostile part: some valid, some with one fault, some no JSON. They
 * shrink to simpler responses that are hostile in the same way.
 */
export function hostileText(revision: Revision = DEFAULT_REVISION): fc.Arbitrary<HostileText> {
  const components = componentsOf(revision);
  return fc
    .record({
      payload: linkTokenGetResponse(revision),
      // Responses can have a hundred objects: the outermost, the first one, is worth more than that.
      place: fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.nat()),
      at: fc.nat(),
      hostility: HOSTILITY,
    })
    .map(({ payload, place, at, hostility }) =>
      written({ payload, places: placesOf(components, payload), place, at }, hostility),
    );
}

/** The number of a hostility, which shrinks to no other. */
const HOSTILITY = fc.oneof(
  ...HOSTILITIES.map(({ weight }, index) => ({ weight, arbitrary: fc.constant(index) })),
);

/** With the next hostility that the response has a place for. */
function written(target: HostileTarget, first: number): HostileText {
  for (const { name, write } of [...HOSTILITIES.slice(first), ...HOSTILITIES.slice(0, first)]) {
    const text = write(target);
    if (text !== null) return { valid: text.fault === null, ...text, hostility: name };
  }
  throw new Error('any response can be cut off: no hostility was offered');
}
