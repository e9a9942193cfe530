import fc from 'fast-check';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import {
  ANY,
  type Components,
  type ListNode,
  type ObjectNode,
  type PropertyNode,
  resolve,
  type SchemaNode,
} from '../../contracts/schema/shape.ts';
import { objectOf } from './component-arbitraries.ts';
import { isLimitedList } from './limited-lists.ts';
import { entryKeys } from './limited-objects.ts';
import { ENTRY, ITEM, type Route } from './place.ts';
import type { Tie } from './tie.ts';
import { TRIES_OF_WHOLE, tried } from './tried.ts';
import { validityOf } from './validity.ts';

/** One notable value that a valid payload may have at a place: null, no item, a leap second. */
export type Form = ValueForm | ShapeForm | AbsentForm;

/** A value of its own. */
export interface ValueForm {
  readonly kind: 'value';
  readonly name: string;
  readonly value: fc.Arbitrary<JsonValue>;
}

/** A property of an object beside the values of its documented keys. */
export interface ShapeForm {
  readonly kind: 'shape';
  readonly name: string;
  readonly shape: fc.Arbitrary<(own: JsonObject) => JsonObject>;
}

/** An optional key is absent. */
export interface AbsentForm {
  readonly kind: 'absent';
  readonly name: 'absent';
}

/** A form that a payload must have, and its place. */
export interface CoverageGoal {
  readonly route: Route;
  readonly form: Form;
}

/** The forms that a payload must have at a place and below it. */
export interface GoalTree {
  /** The form of this place; null where the places below decide, or any will do. */
  readonly here: ValueForm | AbsentForm | null;
  readonly shapes: readonly ShapeForm[];
  readonly keys: ReadonlyMap<string, GoalTree>;
  /** Each goal is an item of its own. */
  readonly items: readonly GoalTree[];
  /** The goals of a tuple's items, by index. */
  readonly indexes: ReadonlyMap<number, GoalTree>;
  /** Each goal is an undocumented key of its own; `keyPattern` says which of the object's patterns it matches. */
  readonly entries: readonly EntryGoal[];
  /** The alternative of a union that is asked for. */
  readonly alternative: { readonly index: number; readonly goal: GoalTree } | null;
}

interface EntryGoal {
  readonly keyPattern: number | null;
  readonly goal: GoalTree;
}

export const NO_GOAL: GoalTree = {
  ...{ here: null, shapes: [], keys: new Map(), items: [] },
  ...{ indexes: new Map(), entries: [], alternative: null },
};

/** The tree with one more goal; null where one payload cannot have all of them. */
export function withGoal(tree: GoalTree, { route, form }: CoverageGoal): GoalTree | null {
  if (tree.here !== null) return null;
  const [step, ...rest] = route;
  if (step === undefined) {
    if (form.kind === 'shape') return { ...tree, shapes: [...tree.shapes, form] };
    return isFree(tree) ? { ...tree, here: form } : null;
  }
  const below = (one: GoalTree) => withGoal(one, { route: rest, form });
  if (typeof step === 'string') {
    const goal = below(tree.keys.get(step) ?? NO_GOAL);
    return goal === null ? null : { ...tree, keys: new Map(tree.keys).set(step, goal) };
  }
  if (step === ITEM) {
    const goal = below(NO_GOAL);
    return goal === null ? null : { ...tree, items: [...tree.items, goal] };
  }
  if (step === ENTRY || 'keyPattern' in step) {
    const goal = below(NO_GOAL);
    const keyPattern = step === ENTRY ? null : step.keyPattern;
    return goal === null ? null : { ...tree, entries: [...tree.entries, { keyPattern, goal }] };
  }
  if ('index' in step) {
    const goal = below(tree.indexes.get(step.index) ?? NO_GOAL);
    const { index } = step;
    return goal === null ? null : { ...tree, indexes: new Map(tree.indexes).set(index, goal) };
  }
  const index = step.alternative;
  if (tree.alternative !== null && tree.alternative.index !== index) return null;
  const goal = below(tree.alternative?.goal ?? NO_GOAL);
  return goal === null ? null : { ...tree, alternative: { index, goal } };
}

function isFree({ shapes, keys, items, indexes, entries, alternative }: GoalTree): boolean {
  const lists = [shapes.length, keys.size, items.length, indexes.size, entries.length];
  return alternative === null && lists.every((length) => length === 0);
}

/** The tree of one goal. */
export function goalAt(route: Route, form: CoverageGoal['form']): GoalTree {
  const tree = withGoal(NO_GOAL, { route, form });
  if (tree === null) throw new Error('a goal alone is at odds with nothing');
  return tree;
}

/** A valid payload that has the goals. */
export interface GoalPayload {
  readonly value: JsonValue;
  /** The place of one of the goals. */
  readonly at: JsonPointer;
}

/** Valid payloads that have the goals, and are otherwise generated like any other. */
export function goalResponse(
  components: Components,
  goals: GoalTree,
  tie: Tie,
): fc.Arbitrary<GoalPayload> {
  const isValid = validityOf(components);
  const payload = aimed(components.root, goals);
  return isValid === null
    ? payload
    : tried([payload], ({ value }) => isValid(value), TRIES_OF_WHOLE);

  function aimed(node: SchemaNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    if (goal.here?.kind === 'value') return goal.here.value.map((value) => ({ value, at: '' }));
    const schema = resolve(components, node);
    const { keys, shapes, items, indexes, entries, alternative } = goal;
    if (schema.kind === 'union' && alternative !== null) {
      return aimed(schema.alternatives[alternative.index]?.schema ?? ANY, alternative.goal);
    }
    if (schema.kind === 'array' && items.length + indexes.size > 0) return goalList(schema, goal);
    if (schema.kind === 'object' && keys.size + shapes.length + entries.length > 0) {
      return goalObject(schema, goal);
    }
    return tie.value(node).map((value) => ({ value, at: '' }));
  }

  /** Aimed items stand among others, so that they are neither always first nor always last. */
  function goalList(node: ListNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    if (isLimitedList(node)) return goalLimitedList(node, goal);
    const others = tie.list(node);
    return fc
      .tuple(others, fc.tuple(...goal.items.map((item) => aimed(node.items, item))), others)
      .map(([before, own, after]) => ({
        value: [...before, ...own.map(({ value }) => value), ...after],
        at: childPointer('', before.length) + (own[0]?.at ?? ''),
      }));
  }

  /** A tuple's items, the aimed ones, and as many more as the list needs. */
  function goalLimitedList(node: ListNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    const { prefix, items, minItems } = node;
    const last = Math.max(-1, ...goal.indexes.keys());
    const hasItems = goal.items.length > 0 || minItems > prefix.length;
    const first = prefix
      .slice(0, hasItems ? prefix.length : Math.max(last + 1, minItems))
      .map((one, index) => aimed(one, goal.indexes.get(index) ?? NO_GOAL));
    const own = goal.items.map((item) => aimed(items, item));
    const missing = Math.max(0, minItems - first.length - own.length);
    const more = Array.from({ length: missing }, () => aimed(items, NO_GOAL));
    const [at = first.length] = goal.indexes.keys();
    return fc.tuple(...first, ...own, ...more).map((all) => ({
      value: all.map(({ value }) => value),
      at: childPointer('', at) + (all[at]?.at ?? ''),
    }));
  }

  function goalObject(node: ObjectNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    const keys = [...node.properties.keys()];
    const others = [...node.properties].map(([key, property]) =>
      goal.keys.has(key) ? fc.constant(undefined) : tie.member(property),
    );
    const targets = [...goal.keys].flatMap(([key, below]) => {
      const property = node.properties.get(key);
      return property === undefined ? [] : [{ key, member: goalMember(property, below) }];
    });
    const parts = fc.tuple(
      fc.tuple(...others),
      tie.extras(node),
      fc.tuple(...targets.map(({ member }) => member)),
      fc.tuple(...goal.shapes.map(({ shape }) => shape)),
      fc.tuple(...goal.entries.map((entry) => goalEntry(node, entry))),
    );
    const [first] = targets;
    return parts.map(([drawn, extras, hits, changes, entries]) => {
      const values = [...drawn];
      for (const [index, { key }] of targets.entries()) {
        values[keys.indexOf(key)] = hits[index]?.value;
      }
      const added = entries.map(({ key, payload }) => [key, payload.value] as const);
      const own = objectOf(keys, values, [...extras, ...added]);
      const [entry] = entries;
      const entryAt = entry === undefined ? '' : childPointer('', entry.key) + entry.payload.at;
      return {
        value: changes.reduce((object, change) => change(object), own),
        at: first === undefined ? entryAt : childPointer('', first.key) + (hits[0]?.at ?? ''),
      };
    });
  }

  function goalEntry(node: ObjectNode, { keyPattern, goal }: EntryGoal) {
    const schema = keyPattern === null ? node.others : node.patterns[keyPattern]?.schema;
    const keys = entryKeys(node, keyPattern);
    return fc.tuple(keys, aimed(schema ?? ANY, goal)).map(([key, payload]) => ({ key, payload }));
  }

  /** Absent where the goal asks for that. */
  function goalMember(
    { schema }: PropertyNode,
    goal: GoalTree,
  ): fc.Arbitrary<GoalPayload | undefined> {
    return goal.here?.kind === 'absent' ? fc.constant(undefined) : aimed(schema, goal);
  }
}
