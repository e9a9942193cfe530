import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { describeReceived, quote } from '../../../contracts/received.ts';
import type { Discrepancy, PayloadRef } from '../discrepancy.ts';
import { placePattern } from '../place-pattern.ts';
import { type Culprit, isListShape, OTHER_ITEM_ORDER, OTHER_ORDER } from './value-shape.ts';

/** Whose the payload is: what was generated holds nothing secret, a user's own may. */
export type Origin = 'generated' | 'own';

/** What is to blame, for people: `null at /expiration`, `no /link_sessions`. */
function culpritText(
  { path, value, shape }: Pick<Culprit, 'path' | 'value' | 'shape'>,
  origin: Origin,
): string {
  if (value === undefined) return `no ${path}`;
  const at = path || 'the top';
  if (shape === OTHER_ORDER) return `another order of the keys at ${at}`;
  if (isListShape(shape) && Array.isArray(value)) {
    const items = itemsText(value, path, origin);
    return shape === OTHER_ITEM_ORDER
      ? `the order of the ${items} at ${at}`
      : `the ${items} together at ${at}`;
  }
  return Array.isArray(value) && value.length === 0
    ? `no item at ${at}`
    : `${shape === 'undocumented key' ? 'an undocumented key, ' : ''}${valueText(value, path, origin)} at ${at}`;
}

function valueText(value: JsonValue, path: JsonPointer, origin: Origin): string {
  return typeof value === 'string' && origin === 'generated'
    ? `string ${quote(value)}`
    : describeReceived(value, path);
}

/** Items, by their values where these are plain and few. */
function itemsText(value: readonly JsonValue[], path: JsonPointer, origin: Origin): string {
  const isShown = value.length <= MOST_SHOWN && value.every((item) => typeof item === 'string');
  if (!isShown) return `${value.length} items`;
  return `items ${value.map((item) => valueText(item, path, origin)).join(', ')}`;
}

const MOST_SHOWN = 4;

type Told = Pick<Culprit, 'path' | 'value' | 'shape'>;

/** All that must come together, where it is several; `nothing notable` says what a payload without any is. */
export function culpritsText(culprits: readonly Told[], origin: Origin): string {
  const [first, ...others] = culprits;
  if (first === undefined) return 'nothing about it is notable; strings are "a", lists empty';
  if (others.length === 0) return culpritText(first, origin);
  return `${culpritText(first, origin)} together with ${listText(others, origin)}`;
}

/** What is notable in a payload, where nobody knows whether all of that is to blame, or all know that none is. */
export function notableText(
  notable: readonly Told[],
  origin: Origin,
  isBlameless: boolean,
): string {
  const isCertain = notable.length === 0 || (notable.length === 1 && !isBlameless);
  return isCertain ? culpritsText(notable, origin) : `with ${listText(notable, origin)}`;
}

function listText(told: readonly Told[], origin: Origin): string {
  const shown = told.slice(0, MOST_SHOWN).map((one) => culpritText(one, origin));
  const more = told.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The mistake that a group is about, and its place; of a valid payload what is to blame. */
export function nameOf({
  discrepancy,
  culprits,
  ref,
}: {
  discrepancy: Discrepancy;
  culprits: readonly Culprit[];
  ref: PayloadRef;
}): string {
  const { fault } = discrepancy.labelled;
  if (fault !== null) return `${fault.mistake} at ${placePattern(fault.path) || 'the top'}`;
  return culpritsText(culprits, ref.kind === 'corpus' ? 'own' : 'generated');
}
