import { isJsonObject, type JsonObject, listOf, textOf } from '../../contracts/json-value.ts';
import { matcherKind } from './matcher-kinds.ts';
import { takesAnyText } from './pattern-strength.ts';

/**
 * Whether a matcher asserts only the JSON type of a value. Lengths apply to lists and objects alone, whose values are
 * judged one by one.
 */
export function isTypeAlone(matcher: JsonObject): boolean {
  switch (matcherKind(matcher)) {
    case 'type':
    case 'min':
    case 'max':
      return true;
    case 'eachValue':
      return rulesOf(matcher).length > 0 && rulesOf(matcher).every(isTypeAlone);
    default:
      return false;
  }
}

/**
 * Whether any value, of any type, passes a matcher instead of an example without members: Pact converts it to a text.
 * `isOwn`: the matcher is for the place itself, and not for its parent. A matcher for members asserts nothing of a value
 * that has none.
 */
export function takesAnyValue(
  matcher: JsonObject,
  { isOwn }: { readonly isOwn: boolean },
): boolean {
  switch (matcherKind(matcher)) {
    case 'regex':
      return takesAnyText(textOf(matcher['regex']));
    case 'include':
      return textOf(matcher['value'] ?? '') === '';
    case 'eachKey':
      return isOwn || rulesOf(matcher).every(takesAny);
    case 'eachValue':
      return isOwn || (rulesOf(matcher).length > 0 && rulesOf(matcher).every(takesAny));
    case 'arrayContains':
    case 'statusCode':
      return isOwn;
    default:
      return false;
  }
}

/** Whether any object passes a matcher instead of an empty one. */
export function takesAnyObject(matcher: JsonObject): boolean {
  switch (matcherKind(matcher)) {
    case 'type':
    case 'max':
      return Number(matcher['min'] ?? 0) === 0;
    case 'eachKey':
      return rulesOf(matcher).every((rule) => isTypeAlone(rule) || takesAny(rule));
    case 'regex':
    case 'values':
    case 'eachValue':
    case 'arrayContains':
      return true;
    default:
      return false;
  }
}

function takesAny(rule: JsonObject): boolean {
  return takesAnyValue(rule, { isOwn: true });
}

function rulesOf({ rules }: JsonObject): readonly JsonObject[] {
  return listOf(rules).filter(isJsonObject);
}
