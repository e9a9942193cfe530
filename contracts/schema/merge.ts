import type { JsonValue } from '../json-value.ts';
import { canonicalJson, isEqualJson } from './equal-json.ts';
import { withoutHalfNull } from './null.ts';
import {
  ANYTHING,
  isNothing,
  isOfType,
  NOTHING,
  otherNames,
  othersOf,
  referenceOf,
  type Schema,
  saysNothing,
  type TypeName,
  typesOf,
} from './schema.ts';

/** How references are merged: each leads to a component that may contain itself. */
export interface References {
  /** The schema that a reference leads to, which is no reference itself; null while it is being read. */
  readonly follow: (reference: Schema) => Schema | null;
  /** A reference to a component that is to say what both say; the same for the same two. */
  readonly later: (a: Schema, b: Schema) => Schema;
  /** Told of each schema that is made of others; gives it back. */
  readonly made: (schema: Schema, of: readonly Schema[]) => Schema;
}

/**
 * One schema that says what both say (`allOf`): a value fulfils it where it fulfils both. What one schema cannot say
 * (two patterns, two unions) stays in its `allOf`.
 */
export function both(a: Schema, b: Schema, references: References): Schema {
  if (saysNothing(a)) return withAnnotations(b, a, references);
  if (saysNothing(b) || isEqualJson(a, b)) {
    return withAnnotations(a, b, references);
  }
  if (isNothing(a) || isNothing(b)) return NOTHING;
  const [isA, isB] = [referenceOf(a) !== null, referenceOf(b) !== null];
  if (isA && isB) return references.later(a, b);
  const [ofA, ofB] = [isA ? references.follow(a) : a, isB ? references.follow(b) : b];
  if (ofA === null || ofB === null) return references.later(a, b);
  if (isA || isB) return both(ofA, ofB, references);
  const [first, second] = [fitting(a, b), fitting(b, a)];
  if (first !== a || second !== b) return both(first, second, references);
  return references.made(tidied(merged(a, b, references)), [a, b]);
}

/** Nothing stands beside a reference. */
function withAnnotations(schema: Schema, annotations: Schema, { made }: References): Schema {
  if (referenceOf(schema) !== null || Object.keys(annotations).length === 0) return schema;
  return made({ ...annotations, ...schema }, [schema, annotations]);
}

/** The schema without alternatives that the other one's type refuses. */
function fitting(schema: Schema, other: Schema): Schema {
  const { anyOf, ...rest } = schema;
  const types = typesOf(other);
  if (anyOf === undefined || types === null || Object.keys(rest).length > 0) return schema;
  const left = anyOf.filter((one) => {
    const own = typesOf(one);
    return own === null || commonTypes(own, types).length > 0;
  });
  if (left.length === anyOf.length) return schema;
  const [only, ...more] = left;
  if (only === undefined) return NOTHING;
  return more.length === 0 ? only : { anyOf: left };
}

function merged(a: Schema, b: Schema, references: References): Schema {
  const all = (one: Schema, other: Schema) => both(one, other, references);
  const { allOf: partsOfA = [], ...ownA } = a;
  const { allOf: partsOfB = [], ...ownB } = b;
  const left: Schema[] = [...partsOfA, ...partsOfB];
  const result: { -readonly [Keyword in keyof Schema]: Schema[Keyword] } = { ...ownB, ...ownA };

  const types = [typesOf(a), typesOf(b)] as const;
  if (types[0] !== null && types[1] !== null) {
    const common = commonTypes(types[0], types[1]);
    if (common.length === 0) return NOTHING;
    result.type = oneOrList(common);
  }
  const values = commonValues(a, b);
  if (values !== null) {
    delete result.enum;
    delete result.const;
    const [only] = values;
    if (values.length === 0) return NOTHING;
    if (values.length === 1 && only !== undefined && isConstant(a, b)) result.const = only;
    else result.enum = values;
  }
  for (const keyword of LARGEST) {
    const [one, other] = [a[keyword], b[keyword]];
    if (one !== undefined && other !== undefined) result[keyword] = Math.max(one, other);
  }
  for (const keyword of SMALLEST) {
    const [one, other] = [a[keyword], b[keyword]];
    if (one !== undefined && other !== undefined) result[keyword] = Math.min(one, other);
  }
  if (a.required !== undefined && b.required !== undefined) {
    result.required = [...new Set([...a.required, ...b.required])];
  }
  if (a.propertyNames !== undefined && b.propertyNames !== undefined) {
    result.propertyNames = all(a.propertyNames, b.propertyNames);
  }
  if (a.dependentRequired !== undefined && b.dependentRequired !== undefined) {
    result.dependentRequired = bothDependencies(a.dependentRequired, b.dependentRequired);
  }
  if (saysAny(a, ITEMS) && saysAny(b, ITEMS)) Object.assign(result, bothItems(a, b, all));
  const canMergeMembers = !meetsPatterns(a, b) && !meetsPatterns(b, a);
  if (canMergeMembers && saysAny(a, MEMBERS) && saysAny(b, MEMBERS)) {
    Object.assign(result, bothMembers(a, b, all));
  }
  for (const group of canMergeMembers ? ALONE : [...ALONE, MEMBERS]) {
    const [one, other] = [pick(ownA, group), pick(ownB, group)];
    if (saysNothing(one) || saysNothing(other)) continue;
    if (isEqualJson(one, other)) continue;
    for (const keyword of group) if (!(keyword in one)) delete result[keyword];
    left.push(other);
  }
  if (left.length === 0) return result;
  return {
    ...result,
    allOf: [...new Map(left.map((part) => [canonicalJson(part), part])).values()],
  };
}

const LARGEST = [
  ...(['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum'] as const),
] as const;
const SMALLEST = [
  ...(['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum'] as const),
] as const;
/** Of each group, a schema can say only one thing. */
const ALONE = [
  ['pattern'],
  ['format'],
  ['multipleOf'],
  ['contains', 'minContains', 'maxContains'],
  ['anyOf', 'discriminator'],
  ['oneOf', 'discriminator'],
  ['not'],
  ['if', 'then', 'else'],
] as const satisfies readonly (readonly (keyof Schema)[])[];
const ITEMS = ['prefixItems', 'items'] as const;
const MEMBERS = ['properties', 'patternProperties', 'additionalProperties'] as const;

function pick(schema: Schema, keywords: readonly (keyof Schema)[]): Schema {
  return Object.fromEntries(
    keywords.flatMap((keyword) => {
      const value = schema[keyword];
      return value === undefined ? [] : [[keyword, value]];
    }),
  );
}

export function commonTypes(a: readonly TypeName[], b: readonly TypeName[]): readonly TypeName[] {
  const takes = (types: readonly TypeName[], name: TypeName) =>
    types.includes(name) || (name === 'integer' && types.includes('number'));
  return [...new Set([...a, ...b])].filter((name) => takes(a, name) && takes(b, name));
}

export function oneOrList(types: readonly TypeName[]): TypeName | readonly TypeName[] {
  const [only, ...more] = types;
  return only !== undefined && more.length === 0 ? only : types;
}

/** The values that both list, or the one that lists any; null where neither does. */
function commonValues(a: Schema, b: Schema): readonly JsonValue[] | null {
  const lists = [a, b].flatMap(({ enum: listed, const: constant }) => [
    ...(listed === undefined ? [] : [listed]),
    ...(constant === undefined ? [] : [[constant]]),
  ]);
  const [first, ...others] = lists;
  if (first === undefined) return null;
  return others.reduce((known, next) => {
    const texts = new Set(next.map(canonicalJson));
    return known.filter((value) => texts.has(canonicalJson(value)));
  }, first);
}

function isConstant(a: Schema, b: Schema): boolean {
  return a.const !== undefined || b.const !== undefined;
}

type Dependencies = NonNullable<Schema['dependentRequired']>;

function bothDependencies(a: Dependencies, b: Dependencies): Dependencies {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      [...new Set([...(memberOf(a, name) ?? []), ...(memberOf(b, name) ?? [])])],
    ]),
  );
}

function saysAny(schema: Schema, keywords: readonly (keyof Schema)[]): boolean {
  return keywords.some((keyword) => schema[keyword] !== undefined);
}

type Both = (one: Schema, other: Schema) => Schema;

function bothItems(a: Schema, b: Schema, all: Both): Schema {
  const length = Math.max(a.prefixItems?.length ?? 0, b.prefixItems?.length ?? 0);
  const itemAt = ({ prefixItems = [], items = ANYTHING }: Schema, index: number) =>
    prefixItems[index] ?? items;
  const prefixItems = Array.from({ length }, (_, index) => all(itemAt(a, index), itemAt(b, index)));
  const items = all(a.items ?? ANYTHING, b.items ?? ANYTHING);
  return { ...(length === 0 ? {} : { prefixItems }), items };
}

/** Whether patterns of names meet a limit on other names: one schema cannot say both. */
function meetsPatterns({ patternProperties }: Schema, other: Schema): boolean {
  return patternProperties !== undefined && !saysNothing(othersOf(other));
}

function bothMembers(a: Schema, b: Schema, all: Both): Schema {
  const { properties: ofA = {}, patternProperties: patternsOfA = {} } = a;
  const { properties: ofB = {}, patternProperties: patternsOfB = {} } = b;
  const [othersOfA, othersOfB] = [othersOf(a), othersOf(b)];
  const names = [...new Set([...Object.keys(ofA), ...Object.keys(ofB)])];
  const others = all(othersOfA, othersOfB);
  const properties = names.map((name): [string, Schema] => [
    name,
    all(memberOf(ofA, name) ?? othersOfA, memberOf(ofB, name) ?? othersOfB),
  ]);
  const patterns = new Set([...Object.keys(patternsOfA), ...Object.keys(patternsOfB)]);
  const patternProperties = [...patterns].map((pattern): [string, Schema] => [
    pattern,
    all(memberOf(patternsOfA, pattern) ?? ANYTHING, memberOf(patternsOfB, pattern) ?? ANYTHING),
  ]);
  return {
    ...(names.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...(patterns.size === 0 ? {} : { patternProperties: Object.fromEntries(patternProperties) }),
    ...(saysAny(a, OTHERS) || saysAny(b, OTHERS)
      ? { additionalProperties: otherNames(others) }
      : {}),
  };
}

const OTHERS = ['additionalProperties'] as const;

function memberOf<Value>(members: { readonly [name: string]: Value }, name: string) {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Without what cannot come; NOTHING where no value of the enumeration is of the type. */
export function tidied(given: Schema): Schema {
  const schema = withoutHalfNull(given);
  const types = typesOf(schema);
  const values = schema.const === undefined ? schema.enum : [schema.const];
  const isPossible = (value: JsonValue) => types?.some((type) => isOfType(value, type)) ?? true;
  if (values !== undefined && !values.some(isPossible)) return NOTHING;
  const { properties } = schema;
  if (properties === undefined || !isNothing(othersOf(schema))) return schema;
  const possible = Object.entries(properties).filter(([, one]) => !isNothing(one));
  return { ...schema, properties: Object.fromEntries(possible) };
}
