import type { CompiledError, CompiledValidator } from './compiled-validator.ts';
import {
  CODE_OF_FORMAT,
  EXPECTED_OF_FORMAT,
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
  // ajv checks `enum` beside a failed `type` as well; a wrong type is one fault, not two.
  const wrongTypes = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  const findings = errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !wrongTypes.has(instancePath))
    .map((error) => findingOf(error, writtenAt));
  // The validator keeps its errors until the next call; they must not keep this value, which may hold tokens.
  for (const error of errors) error.data = undefined;
  return findings;
}

function findingOf(error: CompiledError, writtenAt: WrittenAt): Finding {
  const { key, ...fault } = faultOf(error);
  const path = key === null ? error.instancePath : childPointer(error.instancePath, key);
  const value = key === null ? error.data : valueBelow(error.data, [key]);
  const written = typeof value === 'number' ? writtenAt(path) : undefined;
  const received =
    written === undefined ? describeReceived(value, path) : describeNumber(written, path);
  const { code } = fault;
  const message = MESSAGE_OF[code]({ ...fault, key: key ?? '', value, received });
  const schemaPath = `#/$defs/${error.schemaPath}`;
  return { code, keyword: KEYWORD_OF[code], path, schemaPath, message, received };
}

/** What an error says, apart from the value. */
interface SchemaFault {
  readonly code: SchemaFindingCode;
  /** The key that is missing or extra; such an error stands at the object. */
  readonly key: string | null;
  readonly types: readonly string[];
  readonly known: readonly string[];
  /** What the format is that the text is not of. */
  readonly expected: string;
}

function faultOf({ keyword, params, data }: CompiledError): SchemaFault {
  const nothing = { key: null, types: [], known: [], expected: '' };
  switch (keyword) {
    case 'required':
      return { ...nothing, code: 'missing-key', key: params.missingProperty };
    case 'additionalProperties':
      return { ...nothing, code: 'unexpected-key', key: params.additionalProperty };
    case 'type': {
      const code = data === null ? 'unexpected-null' : 'wrong-type';
      return { ...nothing, code, types: [params.type].flat() };
    }
    case 'enum': {
      const known = params.allowedValues.filter((value) => value !== null);
      return { ...nothing, code: 'unknown-enum-value', known };
    }
    case 'format':
      return {
        ...nothing,
        code: CODE_OF_FORMAT[params.format],
        expected: EXPECTED_OF_FORMAT[params.format],
      };
  }
}
