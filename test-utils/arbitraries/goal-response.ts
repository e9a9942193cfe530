import fc from 'fast-check';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import {
  type Components,
  type ListNode,
  type ObjectNode,
  type PropertyNode,
  RESPONSE_COMPONENT,
  resolve,
  type SchemaNode,
} from '../../contracts/schema.ts';
import type { GoalTree } from './goal-tree.ts';
import { objectOf, type Tie } from './schema-node.ts';

/** A valid payload that has the goals. */
export interface GoalPayload {
  readonly value: JsonValue;
  /** The place of one of the goals, and its value there; `undefined` for an absent key. */
  readonly at: JsonPointer;
  readonly hit: JsonValue | undefined;
}

/** Valid responses that have the goals, and are otherwise generated like any other. */
export function goalResponse(
  components: Components,
  goals: GoalTree,
  tie: Tie,
): fc.Arbitrary<GoalPayload> {
  return aimed({ kind: 'ref', component: RESPONSE_COMPONENT }, goals);

  function aimed(node: SchemaNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    if (goal.here?.kind === 'value')
      return goal.here.value.map((value) => ({ value, at: '', hit: value }));
    const schema = resolve(components, node);
    if (schema.kind === 'array' && goal.items.length > 0) return goalList(schema, goal);
    if (schema.kind === 'object' && (goal.keys.size > 0 || goal.shapes.length > 0)) {
      return goalObject(schema, goal);
    }
    return tie.value(node).map((value) => ({ value, at: '', hit: value }));
  }

  /** Aimed items stand among others, so that they are neither always first nor always last. */
  function goalList(node: ListNode, goal: GoalTree): fc.Arbitrary<GoalPayload> {
    const others = tie.list(node);
    return fc
      .tuple(others, fc.tuple(...goal.items.map((item) => aimed(node.items, item))), others)
      .map(([before, own, after]) => ({
        value: [...before, ...own.map(({ value }) => value), ...after],
        at: childPointer('', before.length) + (own[0]?.at ?? ''),
        hit: own[0]?.hit,
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
    return parts.map(([drawn, extras, hits, changes]) => {
      const values = [...drawn];
      for (const [index, { key }] of targets.entries()) {
        values[keys.indexOf(key)] = hits[index]?.value;
      }
      const own = objectOf(keys, values, extras);
      const value = changes.reduce((object, change) => change(object), own);
      const [first] = targets;
      if (first === undefined) return { value, at: '', hit: value };
      const [hit] = hits;
      return { value, at: childPointer('', first.key) + (hit?.at ?? ''), hit: hit?.hit };
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
