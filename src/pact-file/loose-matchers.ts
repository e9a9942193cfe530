import type { JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { pathSteps, stepsPointer } from '../../pacts/pact-path.ts';
import { jsonBody } from './interaction-parts.ts';
import { isTypeAlone, takesAnyObject, takesAnyValue } from './matcher-strength.ts';
import type { PactInteraction } from './pact-interaction.ts';

/** A place of an example where almost any answer passes. */
interface LooseMatcher {
  readonly interaction: string;
  /** In the body of the response. */
  readonly path: JsonPointer;
  readonly message: string;
}

/**
 * The places of an answer whose matchers assure nothing. With `whole`, an empty object or list stands for what is not
 * read, since the example must have it.
 */
export function looseMatchers(
  { name, json, specification }: Pick<PactInteraction, 'name' | 'json' | 'specification'>,
  { whole }: { readonly whole: boolean },
): readonly LooseMatcher[] {
  const body = jsonBody(json['response'], specification);
  const rules = bodyRules(json);
  // What a rule assures is not known where its place is not understood.
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

/** A value of the example that has no members. */
interface Leaf {
  readonly value: JsonValue;
  readonly steps: readonly string[];
}

function leavesOf({ value, steps }: Leaf): readonly Leaf[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [{ value, steps }];
  return (
    Object.entries<JsonValue>(value)
      // An empty item at least asserts that there is an item.
      .filter(([, member]) => !(Array.isArray(value) && isEmpty(member)))
      .flatMap(([key, member]) => leavesOf({ value: member, steps: [...steps, key] }))
  );
}

type Loose = Pick<LooseMatcher, 'path' | 'message'>;

/** A rule is reported once, for however many values. */
function anyValues(leaves: readonly Leaf[], rules: readonly Rule[]): readonly Loose[] {
  const loose = leaves.flatMap(({ value, steps }) => {
    const rule = isEmpty(value) ? undefined : ruleFor(steps, rules);
    if (rule === undefined) return [];
    const isOwn = rule.steps.length === steps.length;
    return rule.matchers.every((matcher) => takesAnyValue(matcher, { isOwn })) ? [rule] : [];
  });
  return [...new Set(loose)].map(({ steps }) => ({
    path: stepsPointer(steps.map((step) => (step === ANY ? '0' : step))),
    message: 'its matcher takes any value',
  }));
}

/** An empty object or list for which any object, or any list, passes. */
function emptyPlace({ value, steps }: Leaf, rules: readonly Rule[]): readonly Loose[] {
  if (!isEmpty(value)) return [];
  const rule = ruleFor(steps, rules);
  const path = stepsPointer(steps);
  if (Array.isArray(value)) {
    // Without a matcher, the list has to be empty. With any matcher, Pact takes any list.
    return rule === undefined ? [] : [{ path, message: 'any list passes for an empty one' }];
  }
  const isLoose = rule === undefined || rule.matchers.every(takesAnyObject);
  return isLoose ? [{ path, message: 'any object passes for an empty one' }] : [];
}

/** The rule that Pact applies at a place: the nearest of those for the place and its parents. */
function ruleFor(place: readonly string[], rules: readonly Rule[]): Rule | undefined {
  return rules
    .filter(({ steps }) => steps.every((step, index) => step === ANY || step === place[index]))
    .filter(({ steps }) => steps.length <= place.length)
    .toSorted((a, b) => b.steps.length - a.steps.length)[0];
}

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
