import { RESPONSE_COMPONENT } from '../contracts/response-component.ts';
import { shapesOf } from '../contracts/schema/read-shapes.ts';
import type { Definitions, Schema } from '../contracts/schema/schema.ts';
import { type Components, type ResolvedNode, resolve } from '../contracts/schema/shape.ts';

/** What responses of a contract with these components look like. */
export function componentsIn({ $defs: definitions }: { $defs: Definitions }): Components {
  return shapesOf({ root: RESPONSE_COMPONENT, definitions });
}

/** What values of one schema look like. */
export function shapeOf(schema: Schema): ResolvedNode {
  const components = componentsIn({ $defs: { [RESPONSE_COMPONENT]: schema } });
  return resolve(components, components.root);
}
