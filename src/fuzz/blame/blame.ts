import { isDeepStrictEqual } from 'node:util';
import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema/shape.ts';
import { type Place, placesOf } from '../../../test-utils/arbitraries/place.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { UNDOCUMENTED_KEY } from '../../../test-utils/shrinking/shrunk-payload.ts';
import {
  ANY_SHAPE,
  anyUndocumented,
  type Culprit,
  feature,
  ITEMS_TOGETHER,
  inDocumentedOrder,
  isAtOrBelow,
  isBehindItems,
  type ListShape,
  mendedList,
  OTHER_ITEM_ORDER,
} from './culprit.ts';
import { type NotableValue, notableValues } from './notable-values.ts';

interface BlameOptions {
  readonly components: Components;
  /** Whether the subject puts up with a payload, or stumbles over something else in it. */
  readonly isMended: (payload: JsonValue) => Promise<boolean>;
  /** Whether it puts up with a payload altogether. */
  readonly passes: (payload: JsonValue) => Promise<boolean>;
  /** Whether a payload has what is known to be to blame for something else. */
  readonly isExplained: (payload: JsonValue) => boolean;
  /** Whether a question costs much where it mends nothing, as with a hang. */
  readonly isCostly?: boolean;
}

interface Blame {
  /** The smallest payload; with what else it lacks, where it lacks more than one thing. */
  readonly payload: JsonValue;
  /** Empty where the subject is content with nothing. */
  readonly culprits: readonly Culprit[];
}

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
    if (await mends([addition])) missing.push(addition.culprit);
  }
  if (missing.length === 0) {
    const [first, ...others] = await needed();
    if (first !== undefined) return { payload: changed(others), culprits: [first.culprit] };
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
  const causes: Culprit[] = [];
  for (const culprit of present) {
    const { path, remedy: after } = culprit;
    if (await asks(passes, applyFault(smallest, { path, after }))) causes.push(culprit);
  }
  const told = await Promise.all((causes.length > 0 ? causes : present).map(asAnyValue));
  let culprits: readonly Culprit[] = [...missing, ...told];
  if (isCostly) return { payload: smallest, culprits };
  for (const list of places) {
    const ofList = await listCulprit(smallest, list, (after) => asks(isMended, after));
    if (ofList !== null) culprits = withList(culprits, ofList);
  }
  const disorder = await disorderBeside(culprits);
  return { payload: smallest, culprits: disorder === null ? culprits : [...culprits, disorder] };

  /** The order of the keys, where the same payload with its keys in order does not show it. */
  async function disorderBeside(known: readonly Culprit[]): Promise<Culprit | null> {
    for (const { path, value, schema } of places) {
      const after = inDocumentedOrder(value, schema);
      if (after === null || known.some((one) => one.path === path)) continue;
      if (await asks(isMended, applyFault(smallest, { path, after }))) {
        return { ...feature(path, value, schema), remedy: after };
      }
    }
    return null;
  }

  async function asks(question: typeof passes, payload: JsonValue): Promise<boolean> {
    if (left === 0) return false;
    left--;
    return question(payload);
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
    return asks(isMended, changed(changes));
  }

  function changed(changes: readonly Change[]): JsonValue {
    return changes.reduce(applyFault, smallest);
  }
}

/** The places of an ordinary payload, with those where it has nothing. */
function usualPaths(components: Components): ReadonlySet<JsonPointer> {
  const ordinary = ordinaryValue(components);
  return new Set(placesOf(components, ordinary).map(({ path }) => path));
}

/** A value of an enumeration is not to blame where so many others do as it does. */
const MOST_OTHER_VALUES = 3;

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

/** A change that may mend a payload. */
interface Change {
  readonly path: JsonPointer;
  readonly after: JsonValue;
  /** What is to blame where it does. */
  readonly culprit: Culprit;
}

/** What could be there and is not: optional keys, and the first items of lists. */
function additionsTo(places: readonly Place[], components: Components): readonly Change[] {
  return places.flatMap(({ path, value, schema }): readonly Change[] => {
    if (value === undefined && !isBehindItems(path)) {
      const after = ordinaryValue(components, schema);
      return [{ path, after, culprit: { ...feature(path, value), remedy: after } }];
    }
    if (schema.kind !== 'array' || !Array.isArray(value) || value.length > 0) return [];
    const after = ordinaryValue(components, schema.items);
    const culprit = { ...feature(path, value), remedy: [after] };
    return [{ path: childPointer(path, 0), after, culprit }];
  });
}

/** One text in all places for a text of no format. */
function textChanges(places: readonly Place[], text: string): readonly Change[] {
  return places.flatMap(({ path, value, schema }) => {
    const isText = schema.kind === 'string' && schema.format === null && typeof value === 'string';
    const culprit = { ...feature(path, value), shape: ANY_SHAPE, remedy: text };
    return isText ? [{ path, after: text, culprit }] : [];
  });
}

/** Texts that a reader may ask for without any document saying so. */
const OTHER_TEXTS = [
  'link-sandbox-af1a0311-da53-4636-b754-dd15cc058176',
  'abcdefghijkl',
  '123456789012',
  'af1a0311-da53-4636-b754-dd15cc058176',
  'en',
  'https://example.com/',
  '',
];
