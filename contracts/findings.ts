import type { CompiledError, CompiledValidator } from './compiled-validator.ts';
import {
  CODE_OF_FORMAT,
  type Finding,
  KEYWORD_OF,
  MESSAGE_OF,
  type SchemaFindingCode,
} from './finding.ts';
import { childPointer, valueBelow } from './json-pointer.ts';
import type { WrittenAt } from './reading/kept-digits.ts';
import { describeNumber, describeReceived } from './received.ts';

/**
 * The faults that a compiled validator sees in a value: one finding each, in the schema's order. Numbers are shown as
 * they were written, where that is known.
 */
export function findingsOf(
  validator: CompiledValidator,
  value: unknown,
  writtenAt: WrittenAt = () => undefined,
): readonly Finding[] {
  validator(value);
  // ajv leaves null where there are no errors.
  const errors = validator.errors ?? [];
  const findings = findingsOfErrors(errors, writtenAt);
  // The validator keeps its errors until the next call; they must not keep this value, which may hold tokens.
  for (const error of errors) error.data = undefined;
  return findings;
}

function findingsOfErrors(
  errors: readonly CompiledError[],
  writtenAt: WrittenAt,
): readonly Finding[] {
  const [only] = errors;
  if (only !== undefined && errors.length === 1) return [findingOf(only, writtenAt)];
  const wrongTypes = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  // ajv checks `enum` beside a failed `type` as well; a wrong type is one fault, not two.
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !wrongTypes.has(instancePath))
    .map((error) => findingOf(error, writtenAt));
}

function findingOf(error: CompiledError, writtenAt: WrittenAt): Finding {
  const key = keyOf(error);
  const path = key === null ? error.instancePath : childPointer(error.instancePath, key);
  const value = key === null ? error.data : valueBelow(error.data, [key]);
  const written = typeof value === 'number' ? writtenAt(path) : undefined;
  const received =
    written === undefined ? describeReceived(value, path) : describeNumber(written, path);
  const code = codeOf(error, value);
  const message = MESSAGE_OF[code]({
    key: key ?? '',
    value,
    received,
    types: error.keyword === 'type' ? [error.params.type].flat() : [],
    known: error.keyword === 'enum' ? error.params.allowedValues.filter((v) => v !== null) : [],
  });
  const schemaPath = `#/$defs/${error.schemaPath}`;
  return { code, keyword: KEYWORD_OF[code], path, schemaPath, message, received };
}

/** The key that is missing or extra; such an error stands at the object. */
function keyOf(error: CompiledError): string | null {
  switch (error.keyword) {
    case 'required':
      return error.params.missingProperty;
    case 'additionalProperties':
      return error.params.additionalProperty;
    case 'type':
    case 'enum':
    case 'format':
      return null;
  }
}

function codeOf(error: CompiledError, value: unknown): SchemaFindingCode {
  switch (error.keyword) {
    case 'required':
      return 'missing-key';
    case 'additionalProperties':
      return 'unexpected-key';
    case 'type':
      return value === null ? 'unexpected-null' : 'wrong-type';
    case 'enum':
      return 'unknown-enum-value';
    case 'format':
      return CODE_OF_FORMAT[error.params.format];
  }
}
