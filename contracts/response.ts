import { schemaOf } from './carried-schema.ts';
import type { Finding } from './finding.ts';
import { knownEnums, knownRevision } from './known-options.ts';
import { freezeJson } from './reading/freeze.ts';
import type { Immutable } from './reading/immutable.ts';
import { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
import { jsonForm } from './reading/json-form.ts';
import { type KeptDigits, restoreDigits, writtenAt } from './reading/kept-digits.ts';
import { readJson } from './reading/read-json.ts';
import { takeSnapshot } from './reading/snapshot.ts';
import { withoutInherited } from './reading/without-inherited.ts';
import type { DefaultRevision, Responses, Revision } from './revisions/index.ts';
import { type ValidationOptions, verdictOn } from './validator.ts';

/**
 * A response as it is read back: deeply immutable, every digit kept. `Enums` says how it was read: with open
 * enumerations an enum's value may be any string.
 */
export type LinkTokenGetResponse<
  R extends Revision = DefaultRevision,
  Enums extends 'closed' | 'open' = 'closed',
> = Immutable<Responses[R], Enums>;

/** How to read; as `ValidationOptions`. */
export interface ReadingOptions<R extends Revision, Enums extends 'closed' | 'open'>
  extends ValidationOptions<R> {
  readonly enums?: Enums;
}

/** Reads responses of `POST /link/token/get`, and writes them. */
export const LinkTokenGetResponse = Object.freeze({ from, fromJson, stringify });

/**
 * Reads a response from a value: objects by their own enumerable keys, lists, date objects, bytes, files. The result
 * shares nothing with the value, which stays unchanged; files are kept by reference. Throws
 * InvalidLinkTokenGetResponseError with all findings.
 */
function from<R extends Revision = DefaultRevision, Enums extends 'closed' | 'open' = 'closed'>(
  given: unknown,
  options: ReadingOptions<R, Enums> = {},
): LinkTokenGetResponse<R, Enums> {
  const own = ownOptions(options);
  const { value, digits, containers, findings, isWhole } = takeSnapshot(
    given,
    schemaOf(own.revision),
  );
  const said = new Set(findings.map(({ path }) => path));
  // A part that was not read is not missing.
  const others = isWhole ? judged(value, own, digits).filter(({ path }) => !said.has(path)) : [];
  assertFaultless<R, Enums>(value, [...findings, ...others]);
  restoreDigits(digits);
  addToJson(value);
  for (const container of containers) Object.freeze(container);
  return value;
}

/**
 * Reads a response from a JSON text or its bytes: strictly (RFC 8259), without losing a digit. Throws
 * InvalidLinkTokenGetResponseError with all findings; for invalid JSON with line and column.
 */
function fromJson<R extends Revision = DefaultRevision, Enums extends 'closed' | 'open' = 'closed'>(
  input: string | Uint8Array,
  options: ReadingOptions<R, Enums> = {},
): LinkTokenGetResponse<R, Enums> {
  const own = ownOptions(options);
  const reading = readJson(input);
  if (reading.kind === 'unreadable') throw new InvalidLinkTokenGetResponseError(reading.faults);
  const { digits, faults } = reading;
  const value: unknown = reading.value;
  assertFaultless<R, Enums>(value, [...faults, ...judged(value, own, digits)]);
  restoreDigits(digits);
  addToJson(value);
  freezeJson(value);
  return value;
}

/**
 * The JSON text of a response that was read, every digit kept; `JSON.stringify(response)` gives the same. Bytes are
 * written as base64. Throws a TypeError where it holds a file.
 */
function stringify(response: LinkTokenGetResponse<Revision, 'closed' | 'open'>): string {
  return JSON.stringify(jsonForm(response));
}

/** The schema's findings. */
function judged(
  value: unknown,
  options: ValidationOptions<Revision>,
  digits: readonly KeptDigits[],
): readonly Finding[] {
  return verdictOn(withoutInherited(value), options, writtenAt(digits, value)).findings;
}

/** The options without inherited members of a polluted Object.prototype. Throws a TypeError for an unknown option. */
function ownOptions(options: ValidationOptions<Revision>): Required<ValidationOptions<Revision>> {
  const own: ValidationOptions<Revision> & { readonly __proto__: null } = {
    __proto__: null,
    ...options,
  };
  return { revision: knownRevision(own.revision), enums: knownEnums(own.enums) };
}

/** No findings prove that the value is a response. */
function assertFaultless<R extends Revision, Enums extends 'closed' | 'open'>(
  _value: unknown,
  [first, ...others]: readonly Finding[],
): asserts _value is LinkTokenGetResponse<R, Enums> {
  if (first !== undefined) throw new InvalidLinkTokenGetResponseError([first, ...others]);
}

/**
 * For `JSON.stringify`. Not enumerable, so that listing the keys leaves it out. A response's own key of that name wins.
 */
function addToJson(response: object): void {
  if (Object.hasOwn(response, 'toJSON')) return;
  const toJson = Object.freeze(() => jsonForm(response));
  const descriptor = { __proto__: null, value: toJson, enumerable: false };
  Object.defineProperty(response, 'toJSON', descriptor);
}
