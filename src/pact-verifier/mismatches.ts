import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  type JsonValue,
  listOf,
  objectOf,
  parsedJson,
  textOf,
} from '../../contracts/json-value.ts';
import { readJson } from '../../contracts/reading/read-json.ts';
import { describeReceived, isSecret } from '../../contracts/received.ts';
import { patternExpectation, withMeaning } from '../../pacts/patterns.ts';
import { pathSteps, stepsPointer } from './pact-path.ts';
import type { Mismatch, ProviderAnswer } from './verification.ts';

type Answer = Pick<ProviderAnswer, 'body'> | null;

/**
 * Why Pact's `Verifier` refused an interaction: the value of `mismatch` in its result. Never empty. Pact gives
 * mismatches in any order; those about the whole answer come first.
 */
export function mismatches(cause: JsonValue, answer: Answer): readonly Mismatch[] {
  const { mismatches: found, message } = objectOf(cause);
  if (!Array.isArray(found) || found.length === 0) {
    return [{ path: null, message: textOf(message ?? 'no reason given') }];
  }
  const key = ({ path, message }: Mismatch) => JSON.stringify([path ?? '', message]);
  return found.flatMap((one) => mismatch(one, answer)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The mismatch of a body has a path, that of a header a key, and that of a status neither. */
function mismatch(found: JsonValue, answer: Answer): readonly Mismatch[] {
  const { path, key, mismatch: words, expected = null, actual } = objectOf(found);
  const said = textOf(words);
  const told = (place: JsonPointer) => tellable(said, { expected, actual }, place);
  if (typeof path !== 'string') {
    if (key === undefined) return [{ path: null, message: said }];
    const name = textOf(key);
    return [{ path: null, message: `${name}: ${told(childPointer('', name))}` }];
  }
  if (NOT_JSON.test(said)) return [notJsonMismatch(answer)];
  const steps = pathSteps(path);
  if (steps === null) return [{ path: null, message: `${path}: ${told('')}` }];
  const pointer = stepsPointer(steps);
  if (OF_MATCHER.test(said)) {
    const message = `the pact’s matcher is invalid: ${said.slice(0, LONGEST_UNKNOWN)}`;
    return [{ path: pointer, message, isOfMatcher: true }];
  }
  if (!said.startsWith(MISSING_KEYS)) return [{ path: pointer, message: told(pointer) }];
  // Pact writes the keys of an object as a list in JSON.
  const [wanted, present] = [expected, actual].map(
    (keys) => new Set(listOf(jsonOf(keys)).map(textOf)),
  );
  const missing = [...(wanted ?? [])].filter((name) => !present?.has(name));
  return missing.length > 0
    ? missing.map((name) => ({ path: childPointer(pointer, name), message: 'missing' }))
    : [{ path: pointer, message: said }];
}

/** Pact's messages about a matcher that it cannot apply. They do not quote the answer. */
const OF_MATCHER =
  /^'.*' is not a valid regular expression - |^Could not apply the '.*' matching rule - |^No matcher found for path '/s;

const MISSING_KEYS = 'Actual map is missing the following keys:';

/**
 * Pact's message, or our own where Pact's would quote too much, such as a whole object, a page or a token. The last key
 * of the pointer `place` is the name of the value.
 */
function tellable(
  message: string,
  values: { readonly expected: JsonValue; readonly actual: JsonValue | undefined },
  place: JsonPointer,
): string {
  const told = withMeaning(message);
  if (values.actual === undefined) return told.length <= LONGEST_UNKNOWN ? told : MASKED;
  const received = jsonOf(values.actual);
  const isContainer = typeof received === 'object' && received !== null;
  const isShort = !isContainer && textOf(received).length <= LONGEST_QUOTED;
  // The root of a body may be a page, or the text of a whole response.
  if (isShort && place !== '' && !isSecret(textOf(received), place)) return told;
  const came = place === '' || isSecret('', place) ? MASKED : describeReceived(received, place);
  // What the pact expects is no secret.
  const expectation =
    patternExpectation(message) ?? describeReceived(jsonOf(values.expected), '/example');
  return `expected ${expectation}, received ${came}`;
}

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

/** Pact's messages about a body that it cannot read as JSON. */
const NOT_JSON =
  /^Failed to parse the actual body: |^Expected body Present\(\d+ bytes, application\/(?:[\w.-]+\+)?json\b.*\) but was empty$/;

/**
 * The mismatch of a body that is no JSON: what it is instead, and where, as far as that is known. It quotes nothing.
 * JSON that is sent has no byte order mark (RFC 8259 section 8.1).
 */
export function notJsonMismatch(answer: Answer): Mismatch {
  return { path: '', message: whatInstead(answer) ?? `${EXPECTED} none` };
}

function whatInstead(answer: Answer): string | null {
  if (answer === null) return null;
  if (answer.body === null) return `${EXPECTED} a content encoding that was not asked for`;
  if (answer.body.startsWith('\ufeff')) return `${EXPECTED} a byte order mark before it`;
  const reading = readJson(answer.body);
  return reading.kind === 'read' ? null : reading.faults[0].message;
}

const EXPECTED = 'expected a JSON text, received';
