import { childPointer, type JsonPointer } from '../contracts/json-pointer.ts';
import { type JsonValue, listOf, objectOf, textOf } from '../contracts/json-value.ts';
import { describeReceived, isSecret } from '../contracts/received.ts';
import { NO_JSON, parsedJson } from './not-json.ts';
import { patternExpectation, withMeaning } from './pattern-meaning.ts';
import type { Mismatch } from './verification.ts';

/** Why Pact's `Verifier` refused an interaction: the value of `mismatch` in its result. Never empty. */
export function mismatches(cause: JsonValue): readonly Mismatch[] {
  const { mismatches: found, message } = objectOf(cause);
  return Array.isArray(found) && found.length > 0
    ? found.flatMap(mismatch)
    : [{ path: null, message: textOf(message ?? 'no reason given') }];
}

/** A body's mismatch has a path, a header's a key; a status has neither. */
function mismatch(found: JsonValue): readonly Mismatch[] {
  const { path, key, mismatch: message, expected, actual } = objectOf(found);
  const said = { message: textOf(message), expected, actual };
  if (typeof path !== 'string') {
    if (key === undefined) return [{ path: null, message: said.message }];
    const name = textOf(key);
    return [{ path: null, message: `${name}: ${tellable(said, childPointer('', name))}` }];
  }
  if (NOT_JSON.test(said.message)) return [NO_JSON];
  const pointer = pointerOf(path);
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

/** What Pact says of a matcher that it cannot apply; the answer is quoted in none of it. */
const OF_MATCHER =
  /^'.*' is not a valid regular expression - |^Could not apply the '.*' matching rule - |^No matcher found for path '/s;

/** What Pact says of a body that it cannot read as JSON. */
const NOT_JSON =
  /^Failed to parse the actual body: |^Expected body Present\(\d+ bytes, application\/(?:[\w.-]+\+)?json\b.*\) but was empty$/;

interface Said {
  readonly message: string;
  readonly expected: JsonValue | undefined;
  readonly actual: JsonValue | undefined;
}

/**
 * Pact's words, where they can be repeated: it quotes all that came, be it a whole object, a page, or a token. `place` is
 * a pointer whose last key is what the value is called.
 */
function tellable({ message, expected, actual }: Said, place: JsonPointer): string {
  const told = withMeaning(message);
  if (actual === undefined) return told.length <= LONGEST_UNKNOWN ? told : MASKED;
  const received = jsonOf(actual);
  const isShort = !isContainer(received) && textOf(received).length <= LONGEST_QUOTED;
  // The root of a body is a page, or a text in the place of the response.
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

/** Pact writes what is no text as JSON, and of texts some with quotes. */
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

/** Of one of Pact's paths, `$.a[0]['b c']`; null where it is none. */
function pointerOf(path: string): JsonPointer | null {
  if (!PATH.test(path)) return null;
  return [...path.matchAll(STEP)].reduce(
    (pointer, [, name, index, quoted]) => childPointer(pointer, name ?? index ?? quoted ?? ''),
    '',
  );
}

const STEP = /\.([^.[\]']+)|\[(\d+)\]|\['([^']*)'\]/g;
const PATH = /^\$(?:\.[^.[\]']+|\[\d+\]|\['[^']*'\])*$/;
