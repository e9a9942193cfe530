import type { JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { pathSteps, stepsPointer } from '../pact-verifier/pact-path.ts';
import { type MatcherKind, matcherKind } from './matchers.ts';
import { jsonBody, type PactInteraction } from './pact-file.ts';

/** A place of an example where almost any answer passes. */
interface LooseMatcher {
  /** In the body of the response. */
  readonly path: JsonPointer;
  readonly message: string;
}

/**
 * The places of an answer whose matchers assure nothing. With `whole`, an empty object or list stands for what is not
 * read, since the example must have it.
 */
export function looseMatchers(
  { json, specification }: Pick<PactInteraction, 'json' | 'specification'>,
  { whole }: { readonly whole: boolean },
): readonly LooseMatcher[] {
  const body = jsonBody(json['response'], specification);
  const rules = bodyRules(json);
  // What a rule assures is not known where its place is not understood.
  if (body === undefined || rules === null) return [];
  const leaves = leavesOf(body, []).map((leaf) => ({ ...leaf, rule: ruleFor(leaf.steps, rules) }));
  const restsOnType = leaves.some(
    ({ rule }) => rule?.steps.every((step) => step === ANY) && rule.matchers.every(isTypeAlone),
  );
  return [
    ...(restsOnType && !isEmpty(body) ? [{ path: '', message: TYPE_OF_ALL }] : []),
    // A rule is reported once, for however many values.
    ...[...new Set(leaves.flatMap(anyValueRule))].map(({ steps }) => ({
      path: stepsPointer(steps.map((step) => (step === ANY ? '0' : step))),
      message: 'its matcher takes any value',
    })),
    ...(whole ? [] : leaves.flatMap(emptyPlace)),
  ];
}

const TYPE_OF_ALL =
  'a "type" matcher on the whole body asks of each value its JSON type alone: any text passes for a date-time or an enum value, and an empty list for any list';

interface Rule {
  readonly steps: readonly string[];
  /** One at least. */
  readonly matchers: readonly JsonObject[];
}

const ANY = '*';

/** The rules for the body of the response; null where the place of one is not understood. */
function bodyRules({ response }: JsonObject): readonly Rule[] | null {
  const { body } = objectOf(objectOf(response)['matchingRules']);
  const rules: Rule[] = [];
  for (const [place, rule] of Object.entries(objectOf(body))) {
    const steps = pathSteps(place);
    if (steps === null) return null;
    const matchers = listOf(objectOf(rule)['matchers']).filter(isJsonObject);
    if (matchers.length > 0) rules.push({ steps, matchers });
  }
  return rules;
}

/** The rule that Pact applies at a place: the nearest of those for the place and its parents. */
function ruleFor(place: readonly string[], rules: readonly Rule[]): Rule | undefined {
  return rules
    .filter(({ steps }) => steps.every((step, index) => step === ANY || step === place[index]))
    .filter(({ steps }) => steps.length <= place.length)
    .toSorted((a, b) => b.steps.length - a.steps.length)[0];
}

/** A value of the example that has no members. */
interface Leaf {
  readonly value: JsonValue;
  readonly steps: readonly string[];
}

type JudgedLeaf = Leaf & { readonly rule: Rule | undefined };

function leavesOf(value: JsonValue, steps: readonly string[]): readonly Leaf[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [{ value, steps }];
  return (
    Object.entries<JsonValue>(value)
      // An empty item at least asserts that there is an item.
      .filter(([, member]) => !(Array.isArray(value) && isEmpty(member)))
      .flatMap(([key, member]) => leavesOf(member, [...steps, key]))
  );
}

/** The rule of a value, where it takes any other. */
function anyValueRule({ value, steps, rule }: JudgedLeaf): readonly Rule[] {
  if (rule === undefined || isEmpty(value)) return [];
  const isOwn = rule.steps.length === steps.length;
  const isLoose = rule.matchers.every((one) => takesOf(one).anyValue?.(one, isOwn) === true);
  return isLoose ? [rule] : [];
}

/** An empty object or list for which any object, or any list, passes. */
function emptyPlace({ value, steps, rule }: JudgedLeaf): readonly LooseMatcher[] {
  if (!isEmpty(value)) return [];
  const path = stepsPointer(steps);
  if (Array.isArray(value)) {
    // Without a matcher, the list has to be empty. With any matcher, Pact takes any list.
    return rule === undefined ? [] : [{ path, message: 'any list passes for an empty one' }];
  }
  const isLoose =
    rule === undefined || rule.matchers.every((one) => takesOf(one).anyObject?.(one) === true);
  return isLoose ? [{ path, message: 'any object passes for an empty one' }] : [];
}

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/**
 * Whether a matcher asserts only the JSON type of a value. Lengths apply to lists and objects alone, whose values are
 * judged one by one.
 */
function isTypeAlone(matcher: JsonObject): boolean {
  const kind = matcherKind(matcher);
  if (kind === 'eachValue') return everyRule(matcher, isTypeAlone);
  return kind === 'type' || kind === 'min' || kind === 'max';
}

/** Whether something passes a matcher instead of an example without members. */
interface Takes {
  /**
   * Any value, of any type, since Pact converts it to a text. `isOwn`: the matcher is for the place itself, and not for
   * its parent. A matcher for members asserts nothing of a value that has none.
   */
  readonly anyValue?: (matcher: JsonObject, isOwn: boolean) => boolean;
  /** Any object for an empty one. */
  readonly anyObject?: (matcher: JsonObject) => boolean;
}

const OF_ANY_SIZE: Takes = { anyObject: ({ min = 0 }) => Number(min) === 0 };

const TAKES: Partial<Record<MatcherKind, Takes>> = {
  type: OF_ANY_SIZE,
  max: OF_ANY_SIZE,
  regex: { anyValue: ({ regex }) => takesAnyText(textOf(regex)), anyObject: () => true },
  include: { anyValue: ({ value = '' }) => textOf(value) === '' },
  eachKey: {
    anyValue: (matcher, isOwn) => isOwn || rulesOf(matcher).every(takesAny),
    anyObject: (matcher) => rulesOf(matcher).every((one) => isTypeAlone(one) || takesAny(one)),
  },
  eachValue: {
    anyValue: (matcher, isOwn) => isOwn || everyRule(matcher, takesAny),
    anyObject: () => true,
  },
  arrayContains: { anyValue: (_, isOwn) => isOwn, anyObject: () => true },
  statusCode: { anyValue: (_, isOwn) => isOwn },
  values: { anyObject: () => true },
};

function takesOf(matcher: JsonObject): Takes {
  return TAKES[matcherKind(matcher) ?? 'equality'] ?? {};
}

function takesAny(rule: JsonObject): boolean {
  return takesOf(rule).anyValue?.(rule, true) === true;
}

function rulesOf({ rules }: JsonObject): readonly JsonObject[] {
  return listOf(rules).filter(isJsonObject);
}

/** One rule at least, and all of them. */
function everyRule(matcher: JsonObject, are: (rule: JsonObject) => boolean): boolean {
  return rulesOf(matcher).length > 0 && rulesOf(matcher).every(are);
}

/**
 * Whether a regular expression assures nothing: it matches the empty text and texts of every kind as a whole, as Pact
 * does. False where it is written in another dialect.
 */
export function takesAnyText(pattern: string): boolean {
  // A quantifier with a number assures a length.
  if (/\{\d*,?\d+\}/.test(pattern)) return false;
  const [options = '', flags = ''] = /^\(\?([imx]+)\)/.exec(pattern) ?? [];
  // With `x`, white space has no meaning.
  if (flags.includes('x')) return false;
  try {
    const whole = new RegExp(
      `^(?:${pattern.slice(options.length)})$`,
      flags.includes('i') ? 'i' : '',
    );
    return TEXTS.every((text) => whole.test(text));
  } catch {
    return false;
  }
}

/** Short, since the time of a pattern may grow exponentially with the length. */
const TEXTS: readonly string[] = [
  '',
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...['\t', '\u00e9', '\u4e2d', '\u{1f642}', '\u200b', '\u0000'],
  ...['aa', '00', ' a ', 'a b', 'A0-_', '{"a"}', 'a/b?c', '-1.5', 'null'],
];
