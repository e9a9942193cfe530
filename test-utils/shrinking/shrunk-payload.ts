import {
  childPointer,
  type JsonPointer,
  pointerKeys,
  valueBelow,
} from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import {
  type Components,
  type ListNode,
  type ObjectNode,
  resolve,
  type SchemaNode,
} from '../../contracts/schema/shape.ts';
import { applyFault } from '../faults/apply-fault.ts';
import { ordinaryValue } from './ordinary-value.ts';

interface ShrinkOptions {
  readonly components: Components;
  readonly payload: JsonValue;
  /** The place of the payload's fault, which is kept; null for a valid payload. */
  readonly fault: JsonPointer | null;
  /** Whether a smaller payload, with its fault at the given place, still has the property. */
  readonly stillShows: (smaller: JsonValue, fault: JsonPointer | null) => Promise<boolean>;
  /** The most calls of `stillShows`. */
  readonly tries: number;
}

export interface Shrunk {
  readonly payload: JsonValue;
  /** The fault's new place: an item of a list moves up when earlier ones are removed. */
  readonly fault: JsonPointer | null;
}

/** The name given to an undocumented key whose own name does not matter. */
export const UNDOCUMENTED_KEY = 'undocumented';

/** Date-times with a notable feature, and the simplest one that has it. */
const SIMPLE_DATE_TIMES = [
  { of: /\.\d/, simpler: '2024-01-31T12:34:56.5Z' },
  { of: /[+-]\d\d:\d\d$/, simpler: '2024-01-31T12:34:56+01:00' },
];

/**
 * Shrinks a payload: makes everything ordinary, or removes it, that does not matter. A valid payload stays valid, and a
 * faulty one keeps its one fault.
 *
 * Works on the payload itself, not on how it was generated, so that payloads from files shrink alike. Large parts go
 * first, which takes few questions.
 */
export async function shrunkPayload(options: ShrinkOptions): Promise<Shrunk> {
  const { components, stillShows } = options;
  let current = options.payload;
  let fault: readonly string[] | null = options.fault === null ? null : pointerKeys(options.fault);
  let left = options.tries;

  await shrink(components.root, []);
  return { payload: current, fault: fault === null ? null : pointerOf(fault) };

  async function shrink(node: SchemaNode, at: readonly string[]): Promise<void> {
    const value = valueBelow(current, at);
    if (value === undefined || (fault !== null && startsWith(at, fault))) return;
    const isOnTheWay = fault !== null && startsWith(fault, at);
    const ordinary = ordinaryValue(components, node);
    if (!isOnTheWay) {
      if (JSON.stringify(value) === JSON.stringify(ordinary)) return;
      if (await replaced(at, ordinary)) return;
    }
    const schema = resolve(components, node);
    if (schema.kind === 'object' && isJsonObject(value)) await shrinkObject(schema, at, value);
    if (schema.kind === 'array' && Array.isArray(value)) await shrinkList(schema, at, value.length);
    if (schema.kind === 'string' && schema.format === null && typeof value === 'string') {
      await shrinkText(at, value);
    }
    if (schema.kind === 'string' && schema.format === 'date-time' && typeof value === 'string') {
      for (const { of, simpler } of SIMPLE_DATE_TIMES) {
        if (of.test(value) && (value === simpler || (await replaced(at, simpler)))) return;
      }
    }
  }

  async function shrinkObject(schema: ObjectNode, at: readonly string[], value: JsonObject) {
    const extras = Object.keys(value).filter((key) => !schema.properties.has(key));
    const own = Object.entries(value).filter(([key]) => schema.properties.has(key));
    const isFaultExtra =
      fault !== null && extras.includes(fault[at.length] ?? '') && startsWith(fault, at);
    if (extras.length > 0) await shrinkExtras(at, extras, Object.fromEntries(own), isFaultExtra);
    for (const [key, { required, schema: below }] of schema.properties) {
      const member = [...at, key];
      if (!Object.hasOwn(value, key)) continue;
      if (!required && !isKept(member) && (await replaced(member, undefined))) continue;
      await shrink(below, member);
    }
  }

  /** Undocumented keys: tries none, then one with a neutral name, then the necessary ones. */
  async function shrinkExtras(
    at: readonly string[],
    extras: readonly string[],
    own: JsonObject,
    isFaultExtra: boolean,
  ) {
    if (!isFaultExtra && (await replaced(at, own))) return;
    if (!isFaultExtra && (await replaced(at, { ...own, [UNDOCUMENTED_KEY]: 'a' }))) return;
    for (const key of extras) {
      const extra = [...at, key];
      if (!isKept(extra) && !(await replaced(extra, undefined))) await replaced(extra, 'a');
    }
  }

  async function shrinkList(schema: ListNode, at: readonly string[], length: number) {
    // From the end, so that earlier items keep their index.
    for (let index = length - 1; index >= 0; index--) {
      const item = [...at, String(index)];
      if (isKept(item)) continue;
      await replaced(item, undefined, movedUp(at, index));
    }
    const rest = valueBelow(current, at);
    for (let index = 0; Array.isArray(rest) && index < rest.length; index++) {
      await shrink(schema.items, [...at, String(index)]);
    }
  }

  async function shrinkText(at: readonly string[], value: string) {
    // By characters: half of a surrogate pair would be another notable value.
    const characters = Array.from(value);
    let [short, long] = [0, characters.length];
    while (long - short > 1) {
      const middle = Math.floor((short + long) / 2);
      if (await replaced(at, characters.slice(0, middle).join(''))) long = middle;
      else short = middle;
    }
  }

  /** Whether the property holds with another value at a place, or none; if so, keeps that. */
  async function replaced(
    at: readonly string[],
    after: JsonValue | undefined,
    faultThen = fault,
  ): Promise<boolean> {
    if (left === 0) return false;
    left--;
    const smaller = applyFault(current, { path: pointerOf(at), after });
    const pointer = faultThen === null ? null : pointerOf(faultThen);
    if (!(await stillShows(smaller, pointer))) return false;
    current = smaller;
    fault = faultThen;
    return true;
  }

  function isKept(at: readonly string[]): boolean {
    return fault !== null && startsWith(fault, at);
  }

  /** The fault's place after an item of a list was removed. */
  function movedUp(list: readonly string[], gone: number): readonly string[] | null {
    const index = Number(fault?.[list.length]);
    if (fault === null || !startsWith(fault, list) || index < gone) return fault;
    return fault.with(list.length, String(index - 1));
  }
}

function startsWith(keys: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => keys[index] === key);
}

function pointerOf(keys: readonly string[]): JsonPointer {
  return keys.reduce<string>((pointer, key) => childPointer(pointer, key), '');
}
