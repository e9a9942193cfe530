import { childPointer, type JsonPointer } from '../contracts/json-pointer.ts';
import { type JsonValue, listOf, objectOf, textOf } from '../contracts/json-value.ts';
import { parsedJson } from '../contracts/parsed-json.ts';
import { describeReceived, isSecret } from '../contracts/received.ts';
import { NO_JSON } from './not-json.ts';
import { pathSteps, stepsPointer } from './pact-path.ts';
import { patternExpectation, withMeaning } from './pattern-meaning.ts';
import type { Mismatch } from './verification.ts';

/** Why Pact's `Verifier` refused an interaction: the value of `mismatch` in its result. Never empty. */
export function mismatches(cause: JsonValue): readonly Mismatch[] {
  const { mismatches: found, message } = objectOf(cause);
  return Array.isArray(found) && found.length > 0
    ? found.flatMap(mismatch)
    : [{ path: null, message: textOf(message ?? 'no reason given') }];
}

/** The mismatch of a body has a path, that of a header a key, and that of a status neither. */
function mismatch(found: JsonValue): readonly Mismatch[] {
  const { path, key, mismatch: message, expected, actual } = objectOf(found);
  const said = { message: textOf(message), expected, actual };
  if (typeof path !== 'string') {
    if (key === undefined) return [{ path: null, message: said.message }];
    const name = textOf(key);
    return [{ path: null, message: `${name}: ${tellable(said, childPointer('', name))}` }];
  }
  if (NOT_JSON.test(said.message)) return [NO_JSON];
  const steps = pathSteps(path);
  const pointer = steps === null ? null : stepsPointer(steps);
  if (pointer !== null && OF_MATCHER.test(said.message)) {
    const message = `the pact’s matcher is invalid: ${said.message.slice(0, LONGEST_UNKNOWN)}`;
    return [{ path: pointer, message, isOfMatcher: true }];
  }
  if (pointer === null) return [{ path: null, message: `${path}: ${tellable(said, '')}` }];
  if (said.message.startsWith(MISSING_KEYS)) {
    const present = new Set(keys(actual));
    const missing = keys(expected).filter((name) => !present.has(name));
    return missing.length > 0
      ? missing.map((name) => ({ path: childPointer(pointer, name), message: 'missing' }))
      : [{ path: pointer, message: said.message }];
  }
  return [{ path: pointer, message: tellable(said, pointer) }];
}

/** Pact's messages about a matcher that it cannot apply. They do not quote the answer. */
const OF_MATCHER =
  /^'.*' is not a valid regular expression - |^Could not apply the '.*' matching rule - |^No matcher found for path '/s;

/** Pact's messages about a body that it cannot read as JSON. */
const NOT_JSON =
  /^Failed to parse the actual body: |^Expected body Present\(\d+ bytes, application\/(?:[\w.-]+\+)?json\b.*\) but was empty$/;

interface Said {
  readonly message: string;
  readonly expected: JsonValue | undefined;
  readonly actual: JsonValue | undefined;
}

/**
 * Pact's message, or our own where Pact's would quote too much, such as a whole object, a page or a token. The last key
 * of the pointer `place` is the name of the value.
 */
function tellable({ message, expected, actual }: Said, place: JsonPointer): string {
  const told = withMeaning(message);
  if (actual === undefined) return told.length <= LONGEST_UNKNOWN ? told : MASKED;
  const received = jsonOf(actual);
  const isShort = !isContainer(received) && textOf(received).length <= LONGEST_QUOTED;
  // The root of a body may be a page, or the text of a whole response.
  if (isShort && place !== '' && !isSecret(textOf(received), place)) return told;
  const came = place === '' || isSecret('', place) ? MASKED : describeReceived(received, place);
  // What the pact expects is no secret.
  const expectation = patternExpectation(message) ?? describeReceived(jsonOf(expected), EXAMPLE);
  return `expected ${expectation}, received ${came}`;
}

function isContainer(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}

const EXAMPLE = '/example';
/** In UTF-16 units. */
const LONGEST_QUOTED = 60;
const LONGEST_UNKNOWN = 200;
const MASKED = 'what does not match it (masked)';

/** Pact writes values as JSON, but some texts without quotes. */
function jsonOf(text: JsonValue | undefined): JsonValue {
  if (typeof text !== 'string') return text ?? null;
  const value = parsedJson(text);
  return value === undefined ? text : value;
}

const MISSING_KEYS = 'Actual map is missing the following keys:';

/** Pact writes the keys of an object as a list in JSON. */
function keys(text: JsonValue | undefined): readonly string[] {
  return listOf(jsonOf(text)).map(textOf);
}
