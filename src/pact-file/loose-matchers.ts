import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { interactionName, jsonBody } from './interaction-parts.ts';
import { isTypeAlone, takesAnyObject, takesAnyValue } from './matcher-strength.ts';
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
  const leaves = leavesOf({ value: body, steps: [] });
  const isOfAll = (rule: Rule | undefined) =>
    rule?.steps.every((step) => step === ANY) === true && rule.matchers.every(isTypeAlone);
  const restsOnType = !isEmpty(body) && leaves.some(({ steps }) => isOfAll(ruleFor(steps, rules)));
  const found = [
    ...(restsOnType ? [{ path: '', message: TYPE_OF_ALL }] : []),
    ...anyValues(leaves, rules),
    ...(whole ? [] : leaves.flatMap((leaf) => emptyPlace(leaf, rules))),
  ];
  const name = interactionName(interaction);
  return found.map((one) => ({ interaction: name, ...one }));
}

const TYPE_OF_ALL =
  'a "type" matcher on the whole body asks of each value its JSON type alone: any text passes for a date-time or an enum value, and an empty list for any list';

interface Rule {
  readonly steps: readonly string[];
  /** One at least. */
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
    const matchers = listOf(objectOf(rule)['matchers']).filter(isJsonObject);
    if (matchers.length > 0) rules.push({ steps, matchers });
  }
  return rules;
}

/** A value of the example that has no members. */
interface Leaf {
  readonly value: JsonValue;
  readonly steps: readonly string[];
}

function leavesOf({ value, steps }: Leaf): readonly Leaf[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [{ value, steps }];
  return (
    Object.entries<JsonValue>(value)
      // An empty item says at least that there is one.
      .filter(([, member]) => !(Array.isArray(value) && isEmpty(member)))
      .flatMap(([key, member]) => leavesOf({ value: member, steps: [...steps, key] }))
  );
}

type Loose = Pick<LooseMatcher, 'path' | 'message'>;

/** A rule is told once, of however many values. */
function anyValues(leaves: readonly Leaf[], rules: readonly Rule[]): readonly Loose[] {
  const loose = leaves.flatMap(({ value, steps }) => {
    const rule = isEmpty(value) ? undefined : ruleFor(steps, rules);
    if (rule === undefined) return [];
    const isOwn = rule.steps.length === steps.length;
    return rule.matchers.every((matcher) => takesAnyValue(matcher, { isOwn })) ? [rule] : [];
  });
  return [...new Set(loose)].map(({ steps }) => ({
    path: pointerOf(steps.map((step) => (step === ANY ? '0' : step))),
    message: 'its matcher takes any value',
  }));
}

/** An object or a list without members that any object, or any list, passes for. */
function emptyPlace({ value, steps }: Leaf, rules: readonly Rule[]): readonly Loose[] {
  if (!isEmpty(value)) return [];
  const rule = ruleFor(steps, rules);
  const path = pointerOf(steps);
  if (Array.isArray(value)) {
    // Without a matcher a list has to be empty; with one, whichever it is, Pact takes a list of any length and items.
    return rule === undefined ? [] : [{ path, message: 'any list passes for an empty one' }];
  }
  const isLoose = rule === undefined || rule.matchers.every(takesAnyObject);
  return isLoose ? [{ path, message: 'any object passes for an empty one' }] : [];
}

function pointerOf(steps: readonly string[]): JsonPointer {
  return steps.reduce((path, step) => childPointer(path, step), '');
}

/** The one that Pact goes by: of those for the place and what is around it, the nearest. */
function ruleFor(place: readonly string[], rules: readonly Rule[]): Rule | undefined {
  return rules
    .filter(({ steps }) => steps.every((step, index) => step === ANY || step === place[index]))
    .filter(({ steps }) => steps.length <= place.length)
    .toSorted((a, b) => b.steps.length - a.steps.length)[0];
}

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
