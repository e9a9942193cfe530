import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { describeReceived, quote } from '../../contracts/received.ts';
import { type Culprit, OTHER_ORDER } from './culprit.ts';

/** Whose the payload is: what was generated holds nothing secret, a user's own may. */
export type Origin = 'generated' | 'own';

/** What is to blame, for people: `null at /expiration`, `no /link_sessions`. */
export function culpritText(
  { path, value, shape }: Pick<Culprit, 'path' | 'value' | 'shape'>,
  origin: Origin,
): string {
  if (value === undefined) return `no ${path}`;
  const at = path || 'the top';
  if (shape === OTHER_ORDER) return `another order of the keys at ${at}`;
  return Array.isArray(value) && value.length === 0
    ? `no item at ${at}`
    : `${shape === 'undocumented key' ? 'an undocumented key, ' : ''}${valueText(value, path, origin)} at ${at}`;
}

function valueText(value: JsonValue, path: JsonPointer, origin: Origin): string {
  return typeof value === 'string' && origin === 'generated'
    ? `string ${quote(value)}`
    : describeReceived(value, path);
}

const MOST_SHOWN = 4;

/** Several of them; `nothing notable` says what a payload without any is. */
export function culpritsText(
  culprits: readonly Pick<Culprit, 'path' | 'value' | 'shape'>[],
  origin: Origin,
): string {
  if (culprits.length === 0) return 'nothing about it is notable; strings are "a", lists empty';
  const shown = culprits.slice(0, MOST_SHOWN).map((culprit) => culpritText(culprit, origin));
  const more = culprits.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
