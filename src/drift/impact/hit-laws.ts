import type { Change, ChangeCode } from '../../schema-changes/change.ts';
import type { HitLaw } from '../drift-result.ts';
import { placeOf } from './places-in.ts';

/** The laws that each kind of change concerns, by the names of their files in `properties/`. */
const LAWS_OF: Readonly<Record<ChangeCode, readonly string[]>> = {
  'enum-value-added': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'enum-value-removed': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'property-added': ['accepts-every-valid-payload', 'extra-keys-change-no-verdict'],
  'property-removed': ['accepts-every-valid-payload', 'extra-keys-change-no-verdict'],
  'property-became-required': ['absent-is-not-null', 'refuses-every-fault-at-every-place'],
  'property-became-optional': ['absent-is-not-null', 'accepts-every-valid-payload'],
  'became-nullable': ['absent-is-not-null', 'accepts-every-valid-payload'],
  'became-not-nullable': ['absent-is-not-null', 'refuses-every-fault-at-every-place'],
  'type-changed': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'format-changed': ['refuses-every-fault-at-every-place', 'accepts-every-valid-payload'],
  'additional-properties-changed': ['extra-keys-change-no-verdict'],
};

const TIMESTAMPS = 'timestamps-are-null-or-date-times';
const TIMESTAMP_PLACES = ['LinkTokenGetResponse created_at', 'LinkTokenGetResponse expiration'];

/** The laws that the changes concern, each with its places, in the order of their names. */
export function hitLaws(changes: readonly Change[]): readonly HitLaw[] {
  const places = new Map<string, Set<string>>();
  for (const change of changes) {
    const place = placeOf(change);
    const laws = [
      ...LAWS_OF[change.code],
      ...(TIMESTAMP_PLACES.includes(place) ? [TIMESTAMPS] : []),
    ];
    for (const law of laws) places.set(law, (places.get(law) ?? new Set()).add(place));
  }
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([law, all]) => ({ law, places: [...all] }));
}
