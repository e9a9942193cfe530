import type { Format } from '../formats/formats.ts';
import type { JsonPointer } from '../json-pointer.ts';
import type { JsonValue } from '../json-value.ts';
import type { Alternative } from './alternatives.ts';
import type { Check } from './check.ts';
import type { SchemaDocument } from './schema.ts';

/** What the values of each component look like, by its name: made from the model for those who make and read payloads. */
export interface Components extends ReadonlyMap<string, SchemaNode> {
  /** The whole payload, where every walk begins. */
  readonly root: RefNode;
  /** The model that they are made from, and the components that were merged on the way. */
  readonly document: SchemaDocument;
}

/** What the values of one place look like: a closed union. */
export type SchemaNode = RefNode | ResolvedNode;
export type ResolvedNode =
  | AnyNode
  | NeverNode
  | StringNode
  | EnumNode
  | NumericNode
  | BooleanNode
  | ListNode
  | ObjectNode
  | UnionNode;

export interface RefNode extends Nullable {
  readonly kind: 'ref';
  readonly component: string;
}
export interface AnyNode extends Checked {
  readonly kind: 'any';
}
/** Any value at all. */
export const ANY: AnyNode = { kind: 'any', check: null };
/** No value fulfils it, but perhaps null. */
export interface NeverNode extends Nullable {
  readonly kind: 'never';
}
export interface StringNode extends Nullable, Checked {
  readonly kind: 'string';
  readonly format: Format | null;
  /** All must match. */
  readonly patterns: readonly string[];
  /** In characters. */
  readonly minLength: number;
  readonly maxLength: number | null;
}
/** An enumeration, or a constant. */
export interface EnumNode extends Nullable {
  readonly kind: 'enum';
  /** Without null, and without values that the rest of the schema refuses. */
  readonly values: readonly JsonValue[];
  /** Listed, and refused by the rest: an upstream wrote a bare number among texts. */
  readonly refused: readonly JsonValue[];
}
export interface NumericNode extends Nullable, Checked {
  readonly kind: 'integer' | 'number';
  readonly minimum: Bound | null;
  readonly maximum: Bound | null;
  readonly multipleOf: number | null;
}
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}
export interface BooleanNode extends Nullable {
  readonly kind: 'boolean';
}
export interface ListNode extends Nullable, Checked {
  readonly kind: 'array';
  /** The first items, by index. */
  readonly prefix: readonly SchemaNode[];
  /** The items after these. */
  readonly items: SchemaNode;
  readonly minItems: number;
  readonly maxItems: number | null;
  readonly unique: boolean;
  readonly contains: Contained | null;
}
export interface Contained {
  readonly schema: SchemaNode;
  /** The same of an item after the first ones. */
  readonly item: SchemaNode;
  readonly least: number;
  readonly most: number | null;
}
export interface ObjectNode extends Nullable, Checked {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, PropertyNode>;
  /** Whether undocumented keys, with any name and value, are allowed. */
  readonly open: boolean;
  /** The values of undocumented keys; `never` where there may be none. */
  readonly others: SchemaNode;
  /** The values of keys that match a pattern. */
  readonly patterns: readonly KeyPattern[];
  /** The names that keys may have. */
  readonly names: SchemaNode | null;
  readonly minProperties: number;
  readonly maxProperties: number | null;
  /** The keys that must stand beside a key. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}
export interface KeyPattern {
  readonly pattern: string;
  readonly schema: SchemaNode;
}
export interface PropertyNode {
  readonly required: boolean;
  readonly schema: SchemaNode;
}
/** One of several: JSON types, or alternatives (`anyOf`, `oneOf`) with what stands beside them. */
export interface UnionNode extends Nullable, Checked {
  readonly kind: 'union';
  readonly alternatives: readonly UnionAlternative[];
  /** What tells the alternatives apart, in the same order. */
  readonly told: readonly Alternative[];
}
export interface UnionAlternative {
  /** Within the schema: `/anyOf/0`; empty for one of several types. */
  readonly pointer: JsonPointer;
  readonly schema: SchemaNode;
  readonly accepts: Check;
}

interface Nullable {
  readonly nullable: boolean;
}
interface Checked {
  /** What a value of this look must fulfil besides; null where it is nothing. */
  readonly check: Check | null;
}

/** The texts among an enumeration's values. */
export function textsIn({ values }: EnumNode): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

/** The node that references lead to; null is allowed where the way or the end allows it. */
export function resolve(components: Components, node: SchemaNode): ResolvedNode {
  let resolved = node;
  let isNullable = false;
  // The reader refuses a chain that leads back to itself.
  while (resolved.kind === 'ref') {
    isNullable ||= resolved.nullable;
    const next = components.get(resolved.component);
    if (next === undefined) throw new Error(`the schema has no component ${resolved.component}`);
    resolved = next;
  }
  return isNullable ? orNull(resolved) : resolved;
}

const nullables = new WeakMap<ResolvedNode, ResolvedNode>();

/** The same object for the same node, since what belongs to a node is made once. */
function orNull(node: ResolvedNode): ResolvedNode {
  if (node.kind === 'any' || node.nullable) return node;
  const known = nullables.get(node) ?? { ...node, nullable: true };
  nullables.set(node, known);
  return known;
}
