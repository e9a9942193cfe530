import type { CompiledValidator } from './compiled-validator.ts';
import { EXPECTED_OF_FORMAT, type FaultFacts, type Finding, MESSAGE_OF } from './finding.ts';
import type { JsonPointer } from './json-pointer.ts';
import { valueBelow } from './json-pointer.ts';
import { forget, remembering } from './judged.ts';
import { below, oneAFault } from './one-fault.ts';
import type { WrittenAt } from './reading/kept-digits.ts';
import { count, describeNumber, describeReceived, jsonOf, plainly, quote } from './received.ts';
import { codeOf, keyOf, type LimitKeyword, pathOf, type SchemaError } from './schema-error.ts';

/**
 * The faults that a compiled validator sees in a value: one finding each, in the schema's order. Numbers are shown as
 * they were written, where that is known.
 */
export function findingsOf(
  validator: CompiledValidator,
  value: unknown,
  writtenAt: WrittenAt = () => undefined,
): readonly Finding[] {
  return remembering(() => {
    validator(value);
    // ajv leaves null where there are no errors.
    const errors = validator.errors ?? [];
    const findings = oneAFault(errors).map((error) => findingOf(error, writtenAt));
    // The validator keeps its errors until the next call; they must not keep this value, which may hold tokens.
    forget(errors);
    return findings;
  });
}

function findingOf(error: SchemaError, writtenAt: WrittenAt): Finding {
  const [code, key, path] = [codeOf(error), keyOf(error), pathOf(error)];
  const value = key === null ? error.data : valueBelow(error.data, [key]);
  const received = receivedAt(path, value, writtenAt);
  const message = MESSAGE_OF[code]({
    ...{ key: key ?? '', value, received },
    ...{ types: [], known: [], expected: '', remark: '' },
    ...factsOf(error, writtenAt),
  });
  const schemaPath = `#/$defs/${error.schemaPath}`;
  return { code, keyword: error.keyword, path, schemaPath, message, received };
}

function receivedAt(path: JsonPointer, value: unknown, writtenAt: WrittenAt): string {
  const written = typeof value === 'number' ? writtenAt(path) : undefined;
  return written === undefined ? describeReceived(value, path) : describeNumber(written, path);
}

/** What an error says beside its code. */
function factsOf(error: SchemaError, writtenAt: WrittenAt): Partial<FaultFacts> {
  const { keyword, params } = error;
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'additionalProperties':
    case 'propertyNames':
      return {};
    case 'type':
      return { types: [params.type].flat() };
    case 'enum':
      return { known: params.allowedValues.filter((value) => value !== null) };
    case 'const':
      return { expected: jsonOf(params.allowedValue) };
    case 'format':
      return { expected: EXPECTED_OF_FORMAT[params.format] };
    case 'pattern':
      return { expected: `a text that matches /${plainly(params.pattern)}/` };
    case 'multipleOf':
      return { expected: `a multiple of ${params.multipleOf}` };
    case 'uniqueItems': {
      const [first, second] = [params.i, params.j].sort((a, b) => a - b);
      return {
        expected: 'items that differ',
        remark: ` of which ${first} and ${second} are equal`,
      };
    }
    case 'contains':
      return { expected: `${wantedItems(params)} such as the list has to contain` };
    case 'not':
      return { expected: 'a value that is not forbidden' };
    case 'anyOf':
    case 'oneOf':
      return factsOfUnion(error, writtenAt);
    default:
      return { expected: BOUND[keyword](params.limit) };
  }
}

function wantedItems({ minContains, maxContains }: { minContains: number; maxContains?: number }) {
  if (maxContains === undefined) return `at least ${count(minContains, 'item')}`;
  return `${minContains} to ${count(maxContains, 'item')}`;
}

const BOUND: Readonly<Record<LimitKeyword, (limit: number) => string>> = {
  minLength: (limit) => `at least ${count(limit, 'character')}`,
  maxLength: (limit) => `at most ${count(limit, 'character')}`,
  minimum: (limit) => `at least ${limit}`,
  maximum: (limit) => `at most ${limit}`,
  exclusiveMinimum: (limit) => `more than ${limit}`,
  exclusiveMaximum: (limit) => `less than ${limit}`,
  minItems: (limit) => `at least ${count(limit, 'item')}`,
  maxItems: (limit) => `at most ${count(limit, 'item')}`,
  minProperties: (limit) => `at least ${count(limit, 'key')}`,
  maxProperties: (limit) => `at most ${count(limit, 'key')}`,
};

type UnionError = Extract<SchemaError, { keyword: 'anyOf' | 'oneOf' }>;

function factsOfUnion(error: UnionError, writtenAt: WrittenAt): Partial<FaultFacts> {
  const { params, instancePath } = error;
  if (params.kind === 'types') return { types: params.types };
  if (params.kind === 'several') {
    const expected = `exactly one of ${params.count} alternatives`;
    return { expected, remark: `, which ${params.taken} of them take` };
  }
  const { path, message } = findingOf(nearestOf(error, params.nearest), writtenAt);
  const at = path === instancePath ? '' : ` at ${quote(path)}`;
  const expected = `one of ${params.count} alternatives`;
  return { expected, remark: `; nearest: ${message}${at}` };
}

/** The nearest of the nearest, so that a message has one, however deep unions are nested. */
function nearestOf(union: UnionError, nearest: SchemaError): SchemaError {
  let found = below(union.instancePath, nearest);
  while ((found.keyword === 'anyOf' || found.keyword === 'oneOf') && found.params.kind === 'none') {
    found = below(found.instancePath, found.params.nearest);
  }
  return found;
}
