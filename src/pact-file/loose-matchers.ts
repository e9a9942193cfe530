import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { interactionName, jsonBody } from './interaction-parts.ts';
import { ruleSteps } from './rule-place.ts';

/** A place of an example at which almost any answer would pass. */
export interface LooseMatcher {
  readonly interaction: string;
  /** In the body of the response. */
  readonly path: JsonPointer;
  readonly message: string;
}

/**
 * Where the answer of an interaction is matched by what assures nothing. With `whole`, an empty object or list only
 * keeps the place of what is not read, since the example must have it.
 */
export function looseMatchers(
  interaction: JsonObject,
  specification: number | null,
  { whole }: { readonly whole: boolean },
): readonly LooseMatcher[] {
  const body = jsonBody(interaction['response'], specification);
  const rules = bodyRules(interaction);
  // Of a rule whose place is not understood nobody knows what it assures.
  if (body === undefined || rules === null) return [];
  const found = [
    ...(restsOnType(body, rules) ? [{ path: '', message: TYPE_OF_ALL }] : []),
    ...rules.filter(takesAnyText).map(({ steps }) => ({
      path: steps.reduce((path, step) => childPointer(path, step === ANY ? 0 : step), ''),
      message: 'its matcher takes any text',
    })),
    ...(whole ? [] : emptyPlaces({ value: body, steps: [], path: '' }, rules)),
  ];
  const name = interactionName(interaction);
  return found.map((one) => ({ interaction: name, ...one }));
}

const TYPE_OF_ALL =
  'a "type" matcher on the whole body asks of each value its JSON type alone: any text passes for a date-time or an enum value, and an empty list for any list';

interface Rule {
  readonly steps: readonly string[];
  readonly matchers: readonly JsonObject[];
}

const ANY = '*';

/** Of the body of the response; null where the place of one is not understood. */
function bodyRules({ response }: JsonObject): readonly Rule[] | null {
  const { body } = objectOf(objectOf(response)['matchingRules']);
  const rules: Rule[] = [];
  for (const [place, rule] of Object.entries(objectOf(body))) {
    const steps = ruleSteps(place);
    if (steps === null) return null;
    rules.push({ steps, matchers: listOf(objectOf(rule)['matchers']).filter(isJsonObject) });
  }
  return rules;
}

/** Whether a value of the body is matched by the rule for all of it, and has none of its own. */
function restsOnType(body: JsonValue, rules: readonly Rule[]): boolean {
  const root = rules.find(({ steps }) => steps.length === 0);
  if (root === undefined || !root.matchers.every(isTypeAlone) || isEmpty(body)) return false;
  return leavesOf(body, []).some((steps) => ruleFor(steps, rules) === root);
}

function leavesOf(value: JsonValue, steps: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [steps];
  return Object.entries<JsonValue>(value).flatMap(([key, member]) =>
    leavesOf(member, [...steps, key]),
  );
}

interface Place {
  readonly value: JsonValue;
  readonly steps: readonly string[];
  readonly path: JsonPointer;
}

type Loose = Pick<LooseMatcher, 'path' | 'message'>;

/** Objects and lists without members that any object, or any list, passes for. */
function emptyPlaces({ value, steps, path }: Place, rules: readonly Rule[]): readonly Loose[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries<JsonValue>(value);
  if (members.length > 0) {
    return (
      members
        .map(([key, member]) => ({
          ...{ value: member, steps: [...steps, key] },
          path: childPointer(path, key),
        }))
        // An item says at least that there is one.
        .filter(({ value: member }) => !(Array.isArray(value) && isEmpty(member)))
        .flatMap((place) => emptyPlaces(place, rules))
    );
  }
  const rule = ruleFor(steps, rules);
  if (rule !== undefined && !rule.matchers.every(isTypeAlone)) return [];
  if (!Array.isArray(value)) return [{ path, message: 'any object passes for an empty one' }];
  // Without a matcher a list has to be empty.
  return rule === undefined ? [] : [{ path, message: 'any list passes for an empty one' }];
}

/** The one that Pact goes by: of those for the place and what is around it, the nearest. */
function ruleFor(place: readonly string[], rules: readonly Rule[]): Rule | undefined {
  return rules
    .filter(({ steps }) => steps.every((step, index) => step === ANY || step === place[index]))
    .filter(({ steps }) => steps.length <= place.length)
    .toSorted((a, b) => b.steps.length - a.steps.length)[0];
}

function isTypeAlone({ match, min, max }: JsonObject): boolean {
  return match === 'type' && (min ?? 0) === 0 && max === undefined;
}

function takesAnyText({ matchers }: Rule): boolean {
  return (
    matchers.length > 0 &&
    matchers.every(
      ({ match, regex, value }) =>
        (match === 'regex' && typeof regex === 'string' && ANY_TEXT.test(regex)) ||
        (match === 'include' && value === ''),
    )
  );
}

const ANY_TEXT = /^\^?(?:\(?(?:\.|\[\\s\\S\]|\[\\S\\s\])\*\)?)?\$?$/;

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
