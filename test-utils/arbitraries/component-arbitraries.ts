import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type {
  Components,
  ListNode,
  NumericNode,
  ObjectNode,
  PropertyNode,
  ResolvedNode,
  SchemaNode,
  StringNode,
  UnionNode,
} from '../../contracts/schema/shape.ts';
import { endingWhenDeep, oneDeeper } from './depth.ts';
import { isLimitedNumber, isLimitedText } from './fits.ts';
import type { Extras, GenerationProfile } from './generation-profile.ts';
import { heightsOf, recursiveComponents } from './heights.ts';
import { isLimitedList, limitedLists } from './limited-lists.ts';
import { limitedNumbers } from './limited-numbers.ts';
import { isLimitedObject, limitedExtras, limitedObjects } from './limited-objects.ts';
import { limitedTexts } from './limited-texts.ts';
import { maybe } from './maybe.ts';
import { once } from './once.ts';
import type { Tie } from './tie.ts';
import { NoValueError, orElse, tried } from './tried.ts';
import { validityOf } from './validity.ts';

/** Values that are valid by construction: none is thrown away, but where conditions leave no other way. */
export function componentArbitraries(components: Components, profile: GenerationProfile): Tie {
  let reference: Tie['component'];
  const heights = heightsOf(components);
  const recursive = recursiveComponents(components);
  const tie: Tie = {
    profile,
    heights,
    isNever: (node) =>
      node.kind !== 'any' && !node.nullable && heights.get(node) === Number.POSITIVE_INFINITY,
    // Nothing fails where each part stands for itself.
    orElse: validityOf(components) === null ? (first) => first : orElse,
    component: (name) => {
      if (!components.has(name)) throw new Error(`the schema has no component ${name}`);
      return reference(name);
    },
    value: once((node) => nodeArbitrary(node)),
    present: once((node) => presentArbitrary(node, tie)),
    list: once((node) => listArbitrary(node, tie)),
    member: once(({ required, schema }) => {
      if (required) return tie.value(schema);
      if (tie.isNever(schema)) return ABSENT;
      return tie.orElse(maybe(tie.value(schema), undefined, profile.optional), ABSENT);
    }),
    extras: once((node) =>
      node.open ? profile.extras(node.properties.keys()) : limitedExtras(node, tie),
    ),
  };
  // letrec makes references lazy, since a component may refer to itself.
  fc.letrec<Record<string, JsonValue>>((lazily) => {
    reference = lazily;
    return Object.fromEntries(
      [...components].map(([name, node]) => [
        name,
        recursive.has(name) ? oneDeeper(tie.value(node)) : tie.value(node),
      ]),
    );
  });
  return tie;

  function nodeArbitrary(node: SchemaNode): fc.Arbitrary<JsonValue> {
    if (tie.isNever(node)) return NO_VALUE;
    const present = node.kind === 'ref' ? tie.component(node.component) : tie.present(node);
    if (node.kind === 'any' || !node.nullable) return present;
    if (heights.get(node) === Number.POSITIVE_INFINITY) return NULL;
    return tie.orElse(maybe(present, null, profile.nullable), NULL);
  }
}

const ABSENT = fc.constant(undefined);
const NULL = fc.constant(null);
const NO_VALUE: fc.Arbitrary<JsonValue> = NULL.map(() => {
  throw new NoValueError('no value is possible here');
});

/** The values of a place other than null. */
export function presentArbitrary(node: ResolvedNode, tie: Tie): fc.Arbitrary<JsonValue> {
  switch (node.kind) {
    case 'any':
      return node.check === null ? tie.profile.any : tried([tie.profile.any, ANYTHING], node.check);
    case 'never':
      return NO_VALUE;
    case 'string':
      return textArbitrary(node, tie.profile);
    case 'enum':
      return fc.constantFrom(...node.values);
    case 'integer':
    case 'number':
      return numberArbitrary(node, tie.profile);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return tie.list(node);
    case 'object':
      return objectArbitrary(node, tie);
    case 'union':
      return unionArbitrary(node, tie);
  }
}

const ANYTHING: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  ...[null, true, false, 0, 1, 0.5, -1, '', 'a', [], {}, ['a'], { a: 1 }],
);

function textArbitrary(node: StringNode, profile: GenerationProfile): fc.Arbitrary<string> {
  if (isLimitedText(node)) return limitedTexts(node, profile);
  return node.format === null ? profile.text : profile.ofFormat(node.format);
}

function numberArbitrary(node: NumericNode, profile: GenerationProfile): fc.Arbitrary<number> {
  return isLimitedNumber(node) ? limitedNumbers(node) : profile[node.kind];
}

function listArbitrary(node: ListNode, tie: Tie): fc.Arbitrary<readonly JsonValue[]> {
  if (isLimitedList(node)) return limitedLists(node, tie);
  const any = fc.array(tie.value(node.items), { maxLength: tie.profile.longestList });
  const empty = fc.constant<readonly JsonValue[]>([]);
  return tie.isNever(node.items) ? empty : tie.orElse(endingWhenDeep(any, empty), empty);
}

function objectArbitrary(node: ObjectNode, tie: Tie): fc.Arbitrary<JsonObject> {
  const drawn = plainObjects(node, tie.extras(node), tie.member);
  if (!isLimitedObject(node)) return drawn;
  const { properties, minProperties } = node;
  const most = Math.max(0, minProperties - properties.size);
  const always = (property: PropertyNode) =>
    property.required ? tie.member(property) : tie.orElse(tie.value(property.schema), ABSENT);
  const full = plainObjects(node, limitedExtras(node, tie, most), always);
  if (minProperties === 0) return limitedObjects(node, drawn, [full]);
  return limitedObjects(node, drawn, [
    plainObjects(node, limitedExtras(node, tie, minProperties), tie.member),
    full,
  ]);
}

/** Objects of the documented keys, each by its own odds, and undocumented ones. */
function plainObjects(
  { properties }: ObjectNode,
  extras: fc.Arbitrary<Extras>,
  member: Tie['member'],
): fc.Arbitrary<JsonObject> {
  const keys = [...properties.keys()];
  const members = [...properties.values()].map(member);
  return fc
    .tuple(fc.tuple(...members), extras)
    .map(([values, extras]) => objectOf(keys, values, extras));
}

function unionArbitrary(node: UnionNode, tie: Tie): fc.Arbitrary<JsonValue> {
  const { alternatives, check } = node;
  const ways = alternatives.map(({ schema }) => tie.value(schema));
  const heightAt = (index: number) => tie.heights.get(alternatives[index]?.schema ?? node) ?? 0;
  const least = Math.min(...ways.map((_, index) => heightAt(index)));
  // A component that contains two of itself would hardly ever end.
  const ending = ways.filter((_, index) => heightAt(index) === least);
  const any = endingWhenDeep(fc.oneof(...ways), fc.oneof(...ending));
  return check === null ? tie.orElse(any, ...ways) : tried([any, ...ways], check);
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
    if (key !== undefined && value !== undefined) put(object, key, value);
  }
  for (const [key, value] of extras) put(object, key, value);
  return object;
}

/** An assignment to `__proto__` would set the prototype. */
function put(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, ...ORDINARY });
  else object[key] = value;
}

const ORDINARY = { enumerable: true, writable: true, configurable: true };
