import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import {
  type Definitions,
  referenceOf,
  type Schema,
  subschemasOf,
} from '../../../contracts/schema/schema.ts';
import { hasUnguardedReference, isUnguarded } from '../unguarded.ts';

/**
 * A schema whose form has a name: a component, or a schema in one that refers to another component for the same value,
 * so that it may lead back to where it stands.
 */
export interface Node {
  readonly component: string;
  /** Within the component. */
  readonly pointer: JsonPointer;
  readonly schema: Schema;
  /** The names of the nodes that its form is made from. */
  readonly needs: ReadonlySet<string>;
}

export function nodeName(component: string, pointer: JsonPointer): string {
  return pointer === '' ? component : `${component}\n${pointer}`;
}

/** The component that a node is in. */
export function componentOf(name: string): string {
  return name.split('\n')[0] ?? name;
}

/** All nodes of some components, by name. */
export function nodesOf(
  names: readonly string[],
  definitions: Definitions,
): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const component of names) add(component, '', definitions[component] ?? {});
  return nodes;

  function add(component: string, pointer: JsonPointer, schema: Schema): string {
    const name = nodeName(component, pointer);
    const needs = new Set<string>();
    nodes.set(name, { component, pointer, schema, needs });
    collect(component, pointer, schema, needs);
    return name;
  }

  function collect(
    component: string,
    pointer: JsonPointer,
    schema: Schema,
    needs: Set<string>,
  ): void {
    const target = referenceOf(schema);
    if (target !== null) needs.add(target);
    for (const { pointer: at, schema: below } of subschemasOf(schema)) {
      const isNode = isNamed(at, below);
      if (isNode) needs.add(add(component, pointer + at, below));
      else collect(component, pointer + at, below, needs);
    }
  }
}

function isNamed(pointer: JsonPointer, schema: Schema): boolean {
  return !isUnguarded(pointer) && referenceOf(schema) === null && hasUnguardedReference(schema);
}
