import type { JsonPointer } from './json-pointer.ts';
import { keyOf, pathOf, type RawError, type SchemaError } from './schema-error.ts';

/**
 * Of all errors of a value, those that tell its faults: one fault gives one.
 *
 * A wrong type silences the other keywords of its place. What can only say that something is wrong (a union, `not`,
 * `contains`) speaks where nothing else is found at its place or below.
 */
export function oneAFault(errors: readonly RawError[]): readonly SchemaError[] {
  const typed = withoutMistyped(errors);
  if (hasOnlyFaults(typed)) return typed;
  const heard = firstOfEach(typed);
  const silent = new Set(heard.filter(isVague));
  const spoken = new Spoken(heard.filter((error) => !silent.has(error)));
  // Of two places where one is within the other, the inner one has the longer pointer.
  for (const error of [...silent].sort((a, b) => b.instancePath.length - a.instancePath.length)) {
    if (spoken.add(error)) silent.delete(error);
  }
  return heard.filter((error) => !silent.has(error)).flatMap(meant);
}

/**
 * Whether each error is a fault of its own, as they mostly are: each has its place, or its key of an object, to itself.
 * Telling so takes half the time of what follows.
 */
function hasOnlyFaults(errors: readonly RawError[]): errors is readonly SchemaError[] {
  const first = new Map<JsonPointer, SchemaError>();
  const keys = new Map<JsonPointer, Set<string>>();
  for (const error of errors) {
    if (error.keyword === 'alternative' || isVague(error)) return false;
    const earlier = first.get(error.instancePath);
    if (earlier === undefined) {
      first.set(error.instancePath, error);
      continue;
    }
    // One keyword names each key once; a schema that stands at a place twice names them again.
    const [key, earlierKey] = [keyOf(error), keyOf(earlier)];
    if (key === null || earlierKey === null || error.schemaPath !== earlier.schemaPath)
      return false;
    const known = keys.get(error.instancePath) ?? new Set([earlierKey]);
    if (known.has(key)) return false;
    keys.set(error.instancePath, known.add(key));
  }
  return true;
}

/** The places at which, or below which, something was said. */
class Spoken {
  readonly #places = new Set<JsonPointer>();

  constructor(errors: readonly RawError[]) {
    for (const error of errors) this.add(error);
  }

  /** Whether it is the first at its place and below. */
  add({ instancePath }: RawError): boolean {
    const isFirst = !this.#places.has(instancePath);
    let place = instancePath;
    while (!this.#places.has(place)) {
      this.#places.add(place);
      place = place.slice(0, Math.max(place.lastIndexOf('/'), 0));
    }
    return isFirst;
  }
}

function withoutMistyped(errors: readonly RawError[]): readonly RawError[] {
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  if (mistyped.size === 0) return errors;
  return errors.filter(
    ({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath),
  );
}

/** Of the errors that tell the same fault, the one that tells it best, in the order of `errors`. */
function firstOfEach(errors: readonly RawError[]): readonly RawError[] {
  const best = new Map<string, RawError>();
  const withKeyFaults = new Set<JsonPointer>();
  for (const error of errors) {
    if (isKeyFault(error)) withKeyFaults.add(error.instancePath);
    const fault = faultOf(error);
    const known = best.get(fault);
    if (known === undefined || rankOf(error) < rankOf(known)) best.set(fault, error);
  }
  const heard = new Set(best.values());
  return errors.filter(
    (error) => heard.has(error) && !(isCountOfKeys(error) && withKeyFaults.has(error.instancePath)),
  );
}

/** What is the same for the errors of one fault. */
function faultOf(error: RawError): string {
  if (isVague(error)) return `whole ${error.instancePath}`;
  switch (error.keyword) {
    case 'type':
      return `type ${error.instancePath}`;
    case 'required':
    case 'dependentRequired':
    case 'additionalProperties':
    case 'propertyNames':
      return `key ${pathOf(error)}`;
    case 'minItems':
    case 'maxItems':
    case 'uniqueItems':
    case 'minProperties':
    case 'maxProperties':
      return `size ${error.instancePath}`;
    default:
      return `value ${error.instancePath}`;
  }
}

/** Of the errors of one fault, the first in this order speaks; of equal ones, the first in the schema. */
const ORDER: Readonly<Record<RawError['keyword'], number>> = {
  type: 0,
  required: 0,
  dependentRequired: 0,
  additionalProperties: 0,
  propertyNames: 1,
  minItems: 0,
  maxItems: 0,
  minProperties: 0,
  maxProperties: 0,
  uniqueItems: 1,
  contains: 0,
  const: 1,
  enum: 1,
  format: 2,
  pattern: 3,
  minLength: 4,
  maxLength: 4,
  minimum: 5,
  maximum: 5,
  exclusiveMinimum: 5,
  exclusiveMaximum: 5,
  multipleOf: 6,
  alternative: 7,
  anyOf: 7,
  oneOf: 8,
  not: 9,
};

function rankOf({ keyword }: RawError): number {
  return ORDER[keyword];
}

function isKeyFault({ keyword }: RawError): boolean {
  return (
    keyword === 'required' || keyword === 'dependentRequired' || keyword === 'additionalProperties'
  );
}

function isCountOfKeys({ keyword }: RawError): boolean {
  return keyword === 'minProperties' || keyword === 'maxProperties';
}

/** Whether an error says that something is wrong with a value, and not what. */
function isVague({ keyword, data }: RawError): boolean {
  switch (keyword) {
    case 'alternative':
    case 'anyOf':
    case 'oneOf':
    case 'not':
    case 'contains':
      return true;
    case 'const':
    case 'enum':
      return typeof data === 'object' && data !== null;
    default:
      return false;
  }
}

/** Of a union, the errors of the alternative that was meant. */
function meant(error: RawError): SchemaError | readonly SchemaError[] {
  if (error.keyword !== 'alternative') return error;
  return error.params.errors.map((one) => below(error.instancePath, one));
}

/** An error with the place around its own place. */
export function below(place: JsonPointer, error: SchemaError): SchemaError {
  return { ...error, instancePath: place + error.instancePath };
}
