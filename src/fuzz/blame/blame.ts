import { isDeepStrictEqual } from 'node:util';
import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { type Components, RESPONSE_COMPONENT } from '../../../contracts/schema.ts';
import { type Place, placesOf } from '../../../test-utils/arbitraries/place.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { UNDOCUMENTED_KEY } from '../../../test-utils/shrinking/shrunk-payload.ts';
import { isBehindItems } from '../place-pattern.ts';
import type { Blame, BlameOptions } from './blame-options.ts';
import { additionsTo, type Change, OTHER_TEXTS, textChanges } from './changes.ts';
import { anyUndocumented, feature, inDocumentedOrder, mendedList } from './culprit.ts';
import { type NotableValue, notableValues } from './notable-values.ts';
import {
  ANY_SHAPE,
  type Culprit,
  ITEMS_TOGETHER,
  type ListShape,
  OTHER_ITEM_ORDER,
} from './value-shape.ts';

/** How often it is asked at most. */
const MOST_QUESTIONS = 120;

/**
 * What in the smallest payload that a subject stumbles over is to blame: what is notable about it, and what
 * is not there. An optional key is to blame where the subject is content once it is there, an empty list
 * where it is content with an item, and an ordinary text where it is content with another one. Where it
 * takes several of these, each is a defect of its own, and the first one is reported.
 */
export async function blame(
  smallest: JsonValue,
  { components, isMended, passes, isExplained, isCostly = false }: BlameOptions,
): Promise<Blame> {
  const notable = notableValues(components, smallest);
  const places = placesOf(components, smallest);
  const usual = usualPaths(components);
  const isInScope = ({ path }: Change) =>
    notable.length === 0 || !usual.has(path) || notable.some((one) => isAtOrBelow(path, one.path));
  const additions = additionsTo(places, components).filter(isInScope);
  let left = MOST_QUESTIONS;

  const missing: Culprit[] = [];
  for (const addition of isCostly ? [] : additions) {
    if (await mends([addition])) missing.push(culpritBehind(addition));
  }
  if (missing.length === 0) {
    const [first, ...others] = await needed();
    if (first !== undefined) return { payload: changed(others), culprits: [culpritBehind(first)] };
  }
  // That there is an object says less than what it lacks; and what stands in the place of something else
  // that is to blame is not.
  const present = notable.flatMap((one) => {
    if (missing.some(({ path }) => isAtOrBelow(path, one.path))) return [];
    const remedies = isBehindItems(one.path) ? [one.ordinary, undefined] : [one.ordinary];
    const remedy = remedies.findIndex(
      (after) => !isExplained(applyFault(smallest, { path: one.path, after })),
    );
    return remedy === -1 ? [] : [culpritOf({ ...one, ordinary: remedies[remedy] }, places)];
  });
  const causes = await filtered(present, async ({ path, remedy }) => {
    if (left === 0) return false;
    left--;
    return passes(applyFault(smallest, { path, after: remedy }));
  });
  const told = await Promise.all((causes.length > 0 ? causes : present).map(asAnyValue));
  let culprits: readonly Culprit[] = [...missing, ...told];
  for (const list of isCostly ? [] : places) {
    const ofList = await listCulprit(smallest, list, asksMended);
    if (ofList !== null) culprits = withList(culprits, ofList);
  }
  const disorder = await disorderBeside(culprits);
  return { payload: smallest, culprits: disorder === null ? culprits : [...culprits, disorder] };

  /** The order of the keys, where the same payload with its keys in order does not show it. */
  async function disorderBeside(known: readonly Culprit[]): Promise<Culprit | null> {
    for (const { path, value, schema } of isCostly ? [] : places) {
      const after = inDocumentedOrder(value, schema);
      if (after === null || known.some((one) => one.path === path)) continue;
      if (await asksMended(applyFault(smallest, { path, after }))) {
        return { ...feature(path, value, schema), remedy: after };
      }
    }
    return null;
  }

  async function asksMended(payload: JsonValue): Promise<boolean> {
    if (left === 0) return false;
    left--;
    return isMended(payload);
  }

  /** Of an enumeration: whichever value it is, where the subject stumbles over others as well. */
  async function asAnyValue(culprit: Culprit): Promise<Culprit> {
    const schema = places.find(({ path }) => path === culprit.path)?.schema;
    if (schema?.kind !== 'enum') return culprit;
    const others = schema.values
      .filter((value) => value !== culprit.value && value !== culprit.remedy)
      .slice(0, MOST_OTHER_VALUES);
    if (others.length < MOST_OTHER_VALUES) return culprit;
    for (const after of others) {
      if (await isMended(applyFault(smallest, { path: culprit.path, after }))) return culprit;
    }
    return { ...culprit, shape: ANY_SHAPE };
  }

  /** The fewest changes that together mend it; none where all of them do not. */
  async function needed(): Promise<readonly Change[]> {
    const texts = notable.length === 0 ? OTHER_TEXTS.map((text) => textChanges(places, text)) : [];
    for (const more of [[], ...texts]) {
      let changes: readonly Change[] = [...additions, ...more];
      if (changes.length === 0 || !(await mends(changes))) continue;
      for (const one of changes) {
        const fewer = changes.filter((other) => other !== one);
        if (await mends(fewer)) changes = fewer;
      }
      return changes;
    }
    return [];
  }

  function mends(changes: readonly Change[]): Promise<boolean> {
    return asksMended(changed(changes));
  }

  function changed(changes: readonly Change[]): JsonValue {
    return changes.reduce(applyFault, smallest);
  }
}

/** The places of an ordinary payload, with those where it has nothing. */
function usualPaths(components: Components): ReadonlySet<JsonPointer> {
  const ordinary = ordinaryValue(components, { kind: 'ref', component: RESPONSE_COMPONENT });
  return new Set(placesOf(components, ordinary).map(({ path }) => path));
}

/** A value of an enumeration is not to blame where so many others do as it does. */
const MOST_OTHER_VALUES = 3;

async function filtered<T>(
  all: readonly T[],
  isKept: (one: T) => Promise<boolean>,
): Promise<readonly T[]> {
  const kept: T[] = [];
  for (const one of all) if (await isKept(one)) kept.push(one);
  return kept;
}

/** What is to blame where a change mends a payload. */
function culpritBehind({ culprit }: Change): Culprit {
  const own = feature(culprit.path, culprit.value);
  return { ...own, remedy: culprit.remedy, shape: culprit.shape ?? own.shape };
}

function culpritOf({ path, value, ordinary }: NotableValue, places: readonly Place[]): Culprit {
  const place = places.find((one) => one.path === path);
  const isOfAnyName = place === undefined && path.endsWith(`/${UNDOCUMENTED_KEY}`);
  if (isOfAnyName) return { ...anyUndocumented(path, value), remedy: undefined };
  const own = feature(path, value, place?.schema);
  // A key that need not be there, with nothing notable in it: that it is there is to blame.
  const isPresence =
    ordinary === undefined && !isBehindItems(path) && (place !== undefined || value === 'a');
  return { ...own, shape: isPresence ? ANY_SHAPE : own.shape, remedy: ordinary };
}

function isAtOrBelow(path: JsonPointer, above: JsonPointer): boolean {
  return path === above || path.startsWith(`${above}/`);
}

/**
 * What of a list with several items is to blame, where no item alone is: their order, where the list in another
 * order mends it, or that they are there together. Null where neither mends it, or where one item alone shows it.
 */
async function listCulprit(
  payload: JsonValue,
  { path, value, schema }: Place,
  isMended: (payload: JsonValue) => Promise<boolean>,
): Promise<Culprit | null> {
  if (!Array.isArray(value) || value.length < 2) return null;
  const mends = (after: JsonValue) => isMended(applyFault(payload, { path, after }));
  for (const item of value) if (!(await mends([item]))) return null;
  const as = async (shape: ListShape): Promise<Culprit | null> => {
    const after = mendedList(value, value, shape);
    if (isDeepStrictEqual(after, value) || !(await mends(after))) return null;
    return { ...feature(path, value, schema), shape, remedy: after };
  };
  return (await as(OTHER_ITEM_ORDER)) ?? (await as(ITEMS_TOGETHER));
}

/** Culprits, with a list in the place of those of its items that are plain values: none of these is to blame alone. */
function withList(culprits: readonly Culprit[], list: Culprit): readonly Culprit[] {
  const others = culprits.filter(({ path, value }) => !isPlainItem(path, value, list.path));
  return [...others.filter(({ path }) => path !== list.path), list];
}

function isPlainItem(path: JsonPointer, value: JsonValue | undefined, list: JsonPointer): boolean {
  const isItem = /^\/\d+$/.test(path.slice(list.length)) && path.startsWith(list);
  return isItem && (typeof value !== 'object' || value === null);
}
