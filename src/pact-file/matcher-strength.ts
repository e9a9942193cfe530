import { isJsonObject, type JsonObject, listOf, textOf } from '../../contracts/json-value.ts';
import { matcherKind } from './matcher-kinds.ts';
import { takesAnyText } from './pattern-strength.ts';

/**
 * Whether a matcher asks of a value nothing but its JSON type. Lengths count for lists and objects alone, and each of their
 * values is asked by itself.
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
 * Whether any value passes a matcher in the place of an example without members, of whatever type: Pact makes a text of it.
 * `isOwn`: it stands at the place itself, and not at what is around it. What is for members asks nothing of a value that has
 * none.
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
      return isOwn || rulesOf(matcher).every((rule) => takesAnyValue(rule, { isOwn: true }));
    case 'eachValue':
      return (
        isOwn ||
        (rulesOf(matcher).length > 0 &&
          rulesOf(matcher).every((rule) => takesAnyValue(rule, { isOwn: true })))
      );
    case 'arrayContains':
    case 'statusCode':
      return isOwn;
    default:
      return false;
  }
}

/** Whether any object passes a matcher in the place of an empty one. */
export function takesAnyObject(matcher: JsonObject): boolean {
  switch (matcherKind(matcher)) {
    case 'type':
    case 'max':
      return Number(matcher['min'] ?? 0) === 0;
    case 'eachKey':
      return rulesOf(matcher).every(takesAnyKey);
    case 'regex':
    case 'values':
    case 'eachValue':
    case 'arrayContains':
      return true;
    default:
      return false;
  }
}

/** A key is a text. */
function takesAnyKey(rule: JsonObject): boolean {
  return isTypeAlone(rule) || takesAnyValue(rule, { isOwn: true });
}

function rulesOf({ rules }: JsonObject): readonly JsonObject[] {
  return listOf(rules).filter(isJsonObject);
}
