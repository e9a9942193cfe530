import fc from 'fast-check';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import type {
  Components,
  ListNode,
  ObjectNode,
  PropertyNode,
  SchemaNode,
} from '../../contracts/schema/shape.ts';
import { type Extras, type GenerationProfile, WILD } from './generation-profile.ts';
import { maybe } from './maybe.ts';
import { once } from './once.ts';

/** The arbitraries of the parts of a schema in one generation profile, each made once. */
export interface Tie {
  readonly profile: GenerationProfile;
  readonly component: (name: string) => fc.Arbitrary<JsonValue>;
  readonly value: (node: SchemaNode) => fc.Arbitrary<JsonValue>;
  readonly list: (node: ListNode) => fc.Arbitrary<readonly JsonValue[]>;
  /** The value of a documented key; `undefined` where an optional one is absent. */
  readonly member: (property: PropertyNode) => fc.Arbitrary<JsonValue | undefined>;
  readonly extras: (node: ObjectNode) => fc.Arbitrary<Extras>;
}

/**
 * Valid responses of `POST /link/token/get`: every documented key absent and present, null where allowed, lists empty
 * and not, and undocumented keys in every open object.
 */
export function linkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<JsonObject> {
  const { component } = componentArbitraries(componentsOf(revision), WILD);
  return component(RESPONSE_COMPONENT).map((response) => {
    if (isJsonObject(response)) return response;
    throw new Error(`${RESPONSE_COMPONENT} is documented as an object`);
  });
}

/** Values that are valid by construction: none is thrown away. */
export function componentArbitraries(components: Components, profile: GenerationProfile): Tie {
  let reference: Tie['component'];
  const tie: Tie = {
    profile,
    component: (name) => {
      if (!components.has(name)) throw new Error(`the schema has no component ${name}`);
      return reference(name);
    },
    value: once((node) => nodeArbitrary(node, tie)),
    list: once(({ items }) => fc.array(tie.value(items), { maxLength: profile.longestList })),
    member: once(({ required, schema }) =>
      required ? tie.value(schema) : maybe(tie.value(schema), undefined, profile.optional),
    ),
    extras: once(({ open, properties }) =>
      open ? profile.extras(properties.keys()) : fc.constant([]),
    ),
  };
  // letrec makes references lazy, since a component may refer to itself.
  fc.letrec<Record<string, JsonValue>>((lazily) => {
    reference = lazily;
    return Object.fromEntries([...components].map(([name, node]) => [name, tie.value(node)]));
  });
  return tie;
}

function nodeArbitrary(node: SchemaNode, tie: Tie): fc.Arbitrary<JsonValue> {
  switch (node.kind) {
    case 'ref':
      return tie.component(node.component);
    case 'any':
      return tie.profile.any;
    default:
      return node.nullable
        ? maybe(presentArbitrary(node, tie), null, tie.profile.nullable)
        : presentArbitrary(node, tie);
  }
}

/** The values of a place other than null. */
export function presentArbitrary(
  node: Exclude<SchemaNode, { kind: 'ref' | 'any' }>,
  tie: Tie,
): fc.Arbitrary<JsonValue> {
  const { profile } = tie;
  switch (node.kind) {
    case 'string':
      return node.format === null ? profile.text : profile.ofFormat(node.format);
    case 'enum':
      return fc.constantFrom(...node.values);
    case 'integer':
      return profile.integer;
    case 'number':
      return profile.number;
    case 'boolean':
      return fc.boolean();
    case 'array':
      return tie.list(node);
    case 'object':
      return objectArbitrary(node, tie);
    case 'union':
      return fc.oneof(...node.alternatives.map(({ schema }) => tie.value(schema)));
    case 'never':
      throw new Error('no value is possible here');
  }
}

function objectArbitrary(node: ObjectNode, tie: Tie): fc.Arbitrary<JsonObject> {
  const keys = [...node.properties.keys()];
  const members = [...node.properties.values()].map(tie.member);
  return fc
    .tuple(fc.tuple(...members), tie.extras(node))
    .map(([values, extras]) => objectOf(keys, values, extras));
}

/** An object of documented and undocumented members. */
export function objectOf(
  keys: readonly string[],
  values: readonly (JsonValue | undefined)[],
  extras: Extras,
): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (let index = 0; index < keys.length; index++) {
    const [key, value] = [keys[index], values[index]];
    // No documented key is an inherited name: `readComponents` refuses that.
    if (key !== undefined && value !== undefined) object[key] = value;
  }
  for (const [key, value] of extras) {
    // An assignment to this key would set the prototype.
    if (key === '__proto__') Object.defineProperty(object, key, { value, ...ORDINARY });
    else object[key] = value;
  }
  return object;
}

const ORDINARY = { enumerable: true, writable: true, configurable: true };
