import fc from 'fast-check';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import {
  type Components,
  type ListNode,
  type ObjectNode,
  type PropertyNode,
  resolve,
  type SchemaNode,
} from '../../contracts/schema/shape.ts';
import { objectOf, type Tie } from './link-token-get-response.ts';
import { ITEM, type Route } from './place.ts';

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
}

export const NO_GOAL: GoalTree = { here: null, shapes: [], keys: new Map(), items: [] };

/** The tree with one more goal; null where one payload cannot have all of them. */
export function withGoal(tree: GoalTree, { route, form }: CoverageGoal): GoalTree | null {
  if (tree.here !== null) return null;
  const [step, ...rest] = route;
  if (step === undefined) {
    if (form.kind === 'shape') return { ...tree, shapes: [...tree.shapes, form] };
    const isFree = tree.shapes.length === 0 && tree.keys.size === 0 && tree.items.length === 0;
    return isFree ? { ...tree, here: form } : null;
  }
  if (step === ITEM) {
    const item = withGoal(NO_GOAL, { route: rest, form });
    return item === null ? null : { ...tree, items: [...tree.items, item] };
  }
  const below = withGoal(tree.keys.get(step) ?? NO_GOAL, { route: rest, form });
  return below === null ? null : { ...tree, keys: new Map(tree.keys).set(step, below) };
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

/** Valid responses that have the goals, and are otherwise generated like any other. */
export function goalResponse(
  components: Components,
  goals: GoalTree,
  tie: Tie,
): fc.Arbitrary<GoalPayload> {
  return aimed(components.root, goals);

  function aimed(node: SchemaNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    if (goal.here?.kind === 'value') return goal.here.value.map((value) => ({ value, at: '' }));
    const schema = resolve(components, node);
    if (schema.kind === 'array' && goal.items.length > 0) return goalList(schema, goal);
    if (schema.kind === 'object' && (goal.keys.size > 0 || goal.shapes.length > 0)) {
      return goalObject(schema, goal);
    }
    return tie.value(node).map((value) => ({ value, at: '' }));
  }

  /** Aimed items stand among others, so that they are neither always first nor always last. */
  function goalList(node: ListNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    const others = tie.list(node);
    return fc
      .tuple(others, fc.tuple(...goal.items.map((item) => aimed(node.items, item))), others)
      .map(([before, own, after]) => ({
        value: [...before, ...own.map(({ value }) => value), ...after],
        at: childPointer('', before.length) + (own[0]?.at ?? ''),
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
    );
    const [first] = targets;
    return parts.map(([drawn, extras, hits, changes]) => {
      const values = [...drawn];
      for (const [index, { key }] of targets.entries()) {
        values[keys.indexOf(key)] = hits[index]?.value;
      }
      const own = objectOf(keys, values, extras);
      return {
        value: changes.reduce((object, change) => change(object), own),
        at: first === undefined ? '' : childPointer('', first.key) + (hits[0]?.at ?? ''),
      };
    });
  }

  /** Absent where the goal asks for that. */
  function goalMember(
    { schema }: PropertyNode,
    goal: GoalTree,
  ): fc.Arbitrary<GoalPayload | undefined> {
    return goal.here?.kind === 'absent' ? fc.constant(undefined) : aimed(schema, goal);
  }
}
