import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { describeReceived, quote } from '../../../contracts/received.ts';
import { type Discrepancy, isOwn, type PayloadId } from '../discrepancy.ts';
import {
  type Culprit,
  isListShape,
  OTHER_ITEM_ORDER,
  OTHER_ORDER,
  placePattern,
} from './culprit.ts';

/** A culprit, or what may be one. */
type Told = Pick<Culprit, 'path' | 'value'> & Partial<Culprit>;

/** What is to blame, for people: `null at /expiration`, `no /link_sessions`. */
function culpritText({ path, value, shape = '' }: Told, id: PayloadId): string {
  if (value === undefined) return `no ${path}`;
  const at = path || 'the top';
  if (shape === OTHER_ORDER) return `another order of the keys at ${at}`;
  if (isListShape(shape) && Array.isArray(value)) {
    const items = itemsText(value, path, id);
    return shape === OTHER_ITEM_ORDER
      ? `the order of the ${items} at ${at}`
      : `the ${items} together at ${at}`;
  }
  return Array.isArray(value) && value.length === 0
    ? `no item at ${at}`
    : `${shape === 'undocumented key' ? 'an undocumented key, ' : ''}${valueText(value, path, id)} at ${at}`;
}

function valueText(value: JsonValue, path: JsonPointer, id: PayloadId): string {
  return typeof value === 'string' && !isOwn(id)
    ? `string ${quote(value)}`
    : describeReceived(value, path);
}

/** Items, by their values where these are plain and few. */
function itemsText(value: readonly JsonValue[], path: JsonPointer, id: PayloadId): string {
  const isShown = value.length <= MOST_SHOWN && value.every((item) => typeof item === 'string');
  if (!isShown) return `${value.length} items`;
  return `items ${value.map((item) => valueText(item, path, id)).join(', ')}`;
}

const MOST_SHOWN = 4;

/** All that must come together, where it is several; `nothing notable` says what a payload without any is. */
export function culpritsText(culprits: readonly Told[], id: PayloadId): string {
  const [first, ...others] = culprits;
  if (first === undefined) return 'nothing about it is notable; strings are "a", lists empty';
  if (others.length === 0) return culpritText(first, id);
  return `${culpritText(first, id)} together with ${listText(others, id)}`;
}

/** What is notable in a payload, where nobody knows whether all of that is to blame, or all know that none is. */
export function notableText(notable: readonly Told[], id: PayloadId, isBlameless: boolean): string {
  const isCertain = notable.length === 0 || (notable.length === 1 && !isBlameless);
  return isCertain ? culpritsText(notable, id) : `with ${listText(notable, id)}`;
}

function listText(told: readonly Told[], id: PayloadId): string {
  const shown = told.slice(0, MOST_SHOWN).map((one) => culpritText(one, id));
  const more = told.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The mistake that a discrepancy is about, and its place; of a valid payload what is to blame. */
export function nameOf({ id, fault }: Discrepancy, culprits: readonly Culprit[]): string {
  if (fault === null) return culpritsText(culprits, id);
  return `${fault.mistake} at ${placePattern(fault.path) || 'the top'}`;
}
