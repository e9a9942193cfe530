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
import type { AimTree } from './aim-tree.ts';
import { objectOf, type Tie } from './schema-node.ts';

/** A valid payload that has the aims. */
export interface AimedPayload {
  readonly value: JsonValue;
  /** The place of one of the aims, and its value there; `undefined` for an absent key. */
  readonly at: JsonPointer;
  readonly hit: JsonValue | undefined;
}

/** Valid responses that have the aims, and are otherwise generated like any other. */
export function aimedResponse(
  components: Components,
  aims: AimTree,
  tie: Tie,
): fc.Arbitrary<AimedPayload> {
  return aimed({ kind: 'ref', component: RESPONSE_COMPONENT }, aims);

  function aimed(node: SchemaNode, aim: AimTree): fc.Arbitrary<AimedPayload> {
    if (aim.here?.kind === 'value')
      return aim.here.value.map((value) => ({ value, at: '', hit: value }));
    const schema = resolve(components, node);
    if (schema.kind === 'array' && aim.items.length > 0) return aimedList(schema, aim);
    if (schema.kind === 'object' && (aim.keys.size > 0 || aim.shapes.length > 0)) {
      return aimedObject(schema, aim);
    }
    return tie.value(node).map((value) => ({ value, at: '', hit: value }));
  }

  /** Aimed items stand among others, so that they are neither always first nor always last. */
  function aimedList(node: ListNode, aim: AimTree): fc.Arbitrary<AimedPayload> {
    const others = tie.list(node);
    return fc
      .tuple(others, fc.tuple(...aim.items.map((item) => aimed(node.items, item))), others)
      .map(([before, own, after]) => ({
        value: [...before, ...own.map(({ value }) => value), ...after],
        at: childPointer('', before.length) + (own[0]?.at ?? ''),
        hit: own[0]?.hit,
      }));
  }

  function aimedObject(node: ObjectNode, aim: AimTree): fc.Arbitrary<AimedPayload> {
    const keys = [...node.properties.keys()];
    const others = [...node.properties].map(([key, property]) =>
      aim.keys.has(key) ? fc.constant(undefined) : tie.member(property),
    );
    const targets = [...aim.keys].flatMap(([key, below]) => {
      const property = node.properties.get(key);
      return property === undefined ? [] : [{ key, member: aimedMember(property, below) }];
    });
    const parts = fc.tuple(
      fc.tuple(...others),
      tie.extras(node),
      fc.tuple(...targets.map(({ member }) => member)),
      fc.tuple(...aim.shapes.map(({ shape }) => shape)),
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

  /** Absent where the aim asks for that. */
  function aimedMember(
    { schema }: PropertyNode,
    aim: AimTree,
  ): fc.Arbitrary<AimedPayload | undefined> {
    return aim.here?.kind === 'absent' ? fc.constant(undefined) : aimed(schema, aim);
  }
}
