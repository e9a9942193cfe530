import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { type ObjectNode, textsIn } from '../../contracts/schema/shape.ts';
import { endingWhenDeep } from './depth.ts';
import { directArbitrary } from './direct-arbitrary.ts';
import { lengthBounds, textFits } from './fits.ts';
import type { Extras } from './generation-profile.ts';
import { patternKind } from './pattern.ts';
import { charactersOf, textKind } from './text.ts';
import type { Tie } from './tie.ts';
import { tried } from './tried.ts';

/** Whether an object must fulfil more than its documented keys and its undocumented ones do, each by itself. */
export function isLimitedObject(node: ObjectNode): boolean {
  const { minProperties, maxProperties, dependencies, check } = node;
  return minProperties > 0 || maxProperties !== null || dependencies.size > 0 || check !== null;
}

/** Objects with as many keys as their place allows, and with those that others need. */
export function limitedObjects(
  node: ObjectNode,
  drawn: fc.Arbitrary<JsonObject>,
  others: readonly fc.Arbitrary<JsonObject>[],
): fc.Arbitrary<JsonObject> {
  const holds = (object: JsonObject) => {
    const count = Object.keys(object).length;
    return (
      count >= node.minProperties &&
      count <= (node.maxProperties ?? count) &&
      (node.check?.(object) ?? true)
    );
  };
  const mended = (object: JsonObject) => fewEnough(node, withoutNeedy(node, object));
  return tried(
    [drawn, ...others].map((way) => way.map(mended)),
    holds,
  );
}

/** Objects of so many keys, the required ones first; null where there are fewer or more. */
export function objectsOfSize(
  node: ObjectNode,
  count: number,
  tie: Tie,
): fc.Arbitrary<JsonObject> | null {
  const possible = [...node.properties].filter(([, { schema }]) => !tie.isNever(schema));
  const required = possible.filter(([, property]) => property.required);
  if (required.length > count) return null;
  const chosen = [...required, ...possible.filter(([, property]) => !property.required)];
  const documented = chosen.slice(0, count);
  const entries = entriesOf(node, tie);
  const missing = count - documented.length;
  if (missing > 0 && entries === null) return null;
  const more = entries === null ? [] : Array.from({ length: 2 * missing }, () => entries);
  return fc
    .tuple(fc.tuple(...documented.map(([, { schema }]) => tie.value(schema))), fc.tuple(...more))
    .map(([values, extras]) => {
      const different = [...new Map(extras)].slice(0, missing);
      return Object.fromEntries([
        ...documented.map(([key], at) => [key, values[at]]),
        ...different,
      ]);
    });
}

/** Without optional keys whose companions are absent. */
function withoutNeedy({ dependencies, properties }: ObjectNode, object: JsonObject): JsonObject {
  const needy = Object.keys(object).filter((key) => {
    const isOptional = properties.get(key)?.required !== true;
    const needed = dependencies.get(key) ?? [];
    return isOptional && !needed.every((name) => Object.hasOwn(object, name));
  });
  if (needy.length === 0) return object;
  const left = Object.entries(object).filter(([key]) => !needy.includes(key));
  return Object.fromEntries(left);
}

/** With at most as many keys as are allowed: those that are required stay. */
function fewEnough({ maxProperties, properties }: ObjectNode, object: JsonObject): JsonObject {
  const keys = Object.keys(object);
  if (maxProperties === null || keys.length <= maxProperties) return object;
  const isRequired = (key: string) => properties.get(key)?.required === true;
  const optional = keys.filter((key) => !isRequired(key));
  const kept = new Set([
    ...keys.filter(isRequired),
    ...optional.slice(0, Math.max(0, maxProperties - keys.length + optional.length)),
  ]);
  return Object.fromEntries(Object.entries(object).filter(([key]) => kept.has(key)));
}

const MOST_ENTRIES = 3;
const NAME = charactersOf('abcdefghijkmnpqrstuvwxyz_0123456789');
const NONE: Extras = [];

/** Undocumented keys where their names or values are limited: those of a map, and those that match a pattern. */
export function limitedExtras(node: ObjectNode, tie: Tie, least = 0): fc.Arbitrary<Extras> {
  const entries = entriesOf(node, tie);
  if (entries === null) return fc.constant(NONE);
  const seldom = least === 0 && tie.profile.optional.present === 0;
  const length = { minLength: least, maxLength: seldom ? 0 : Math.max(least, MOST_ENTRIES) };
  const any = fc.array(entries, { ...length, size: 'max' });
  const fewest = fc.array(entries, { minLength: least, maxLength: least, size: 'max' });
  return tie.orElse(
    endingWhenDeep<Extras>(any, fewest),
    ...(least === 0 ? [fc.constant(NONE)] : []),
  );
}

/** Undocumented keys and their values; null where there may be none. */
function entriesOf(node: ObjectNode, tie: Tie): fc.Arbitrary<readonly [string, JsonValue]> | null {
  const ways = [null, ...node.patterns.keys()].flatMap((keyPattern) => {
    const schema = keyPattern === null ? node.others : node.patterns[keyPattern]?.schema;
    if (schema === undefined || tie.isNever(schema)) return [];
    return [fc.tuple(entryKeys(node, keyPattern), tie.value(schema))];
  });
  return ways.length === 0 ? null : fc.oneof(...ways);
}

/** Undocumented keys: those that match one of the object's patterns and no other, or none of them. */
export function entryKeys(node: ObjectNode, keyPattern: number | null): fc.Arbitrary<string> {
  const { patterns, properties } = node;
  const matchers = patterns.map(({ pattern }) => new RegExp(pattern, 'u'));
  const isNamed = nameCheck(node);
  return tried([keyPattern === null ? nameTexts(node) : patternNames(node, keyPattern)], (key) => {
    const isMeant = matchers.every((matcher, at) => matcher.test(key) === (at === keyPattern));
    return !properties.has(key) && isMeant && isNamed(key);
  });
}

function patternNames({ patterns }: ObjectNode, index: number): fc.Arbitrary<string> {
  const found = patternKind([patterns[index]?.pattern ?? ''], { minLength: 0 });
  return found.kind === 'texts' ? directArbitrary(found.texts) : fc.constant('');
}

function nameTexts({ names }: ObjectNode): fc.Arbitrary<string> {
  const plain = directArbitrary(textKind(NAME, { minLength: 1, maxLength: 8 }));
  if (names?.kind === 'enum') {
    const texts = textsIn(names);
    return texts.length === 0 ? plain : fc.constantFrom(...texts);
  }
  if (names?.kind !== 'string') return plain;
  const { patterns, minLength, maxLength } = names;
  if (patterns.length === 0) {
    return directArbitrary(textKind(NAME, { minLength, maxLength: maxLength ?? minLength + 8 }));
  }
  const found = patternKind(patterns, lengthBounds(names));
  return found.kind === 'texts' ? directArbitrary(found.texts) : plain;
}

function nameCheck({ names }: ObjectNode): (key: string) => boolean {
  if (names === null) return () => true;
  const { check } = 'check' in names ? names : { check: null };
  if (names.kind === 'string') return (key) => textFits(names, key);
  if (names.kind === 'enum') return (key) => names.values.includes(key);
  return (key) => check?.(key) ?? true;
}
