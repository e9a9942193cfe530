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
import type { Manner } from './manner.ts';
import { memberArbitrary, nodeArbitrary, objectOf, type Tie, withExtra } from './schema-node.ts';

/** A valid payload that has what was aimed at. */
export interface AimedPayload {
  readonly value: JsonValue;
  /** Where one of the aims came to stand, the only one or any, and what stands there; `undefined`: nothing. */
  readonly at: JsonPointer;
  readonly hit: JsonValue | undefined;
}

/** Valid responses that have what was aimed at; the rest of them in the given manner. */
export function aimedResponse(
  components: Components,
  aims: AimTree,
  tie: Tie,
  manner: Manner,
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
    return nodeArbitrary(node, tie, manner).map((value) => ({ value, at: '', hit: value }));
  }

  /** Items that are aimed at stand among others, so that they are neither always first nor last. */
  function aimedList({ items }: ListNode, aim: AimTree): fc.Arbitrary<AimedPayload> {
    const others = fc.array(nodeArbitrary(items, tie, manner), { maxLength: manner.longestList });
    return fc
      .tuple(others, fc.tuple(...aim.items.map((item) => aimed(items, item))), others)
      .map(([before, own, after]) => ({
        value: [...before, ...own.map(({ value }) => value), ...after],
        at: childPointer('', before.length) + (own[0]?.at ?? ''),
        hit: own[0]?.hit,
      }));
  }

  function member(
    property: PropertyNode,
    aim: AimTree | undefined,
  ): fc.Arbitrary<Partial<AimedPayload>> {
    if (aim === undefined)
      return memberArbitrary(property, tie, manner).map((value) =>
        value === undefined ? {} : { value },
      );
    return aim.here?.kind === 'absent' ? fc.constant({}) : aimed(property.schema, aim);
  }

  function aimedObject(node: ObjectNode, aim: AimTree): fc.Arbitrary<AimedPayload> {
    const [first] = aim.keys.keys();
    const keys = [...node.properties.keys()];
    const documented = fc.tuple(
      ...[...node.properties].map(([key, property]) => member(property, aim.keys.get(key))),
    );
    const extras = node.open ? manner.extras(node.properties.keys()) : fc.constant({});
    const shapes = fc.tuple(...aim.shapes.map(({ shape }) => shape));
    return fc.tuple(documented, extras, shapes).map(([members, extra, changes]) => {
      const values = members.map((one) => one.value);
      const own = withExtra(objectOf(keys, values), extra);
      const target = first === undefined ? undefined : members[keys.indexOf(first)];
      const value = changes.reduce((object, change) => change(object), own);
      const below = first === undefined ? '' : (target?.at ?? '');
      return {
        value,
        at: first === undefined ? '' : childPointer('', first) + below,
        hit: first === undefined ? value : target?.hit,
      };
    });
  }
}
