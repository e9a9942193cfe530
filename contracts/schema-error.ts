import { CODE_OF_FORMAT, type SchemaFindingCode } from './finding.ts';
import type { Format } from './formats/formats.ts';
import { childPointer, type JsonPointer } from './json-pointer.ts';
import type { JsonType, JsonValue } from './json-value.ts';

/** A keyword that a value breaks, in the shape that ajv gives it (`ErrorObject`). One fault may break several. */
export type SchemaError = ErrorPlace & BrokenKeyword;

/** What a validator leaves: broken keywords, and for a union the errors of the alternative that was meant. */
export type RawError = SchemaError | (ErrorPlace & Meant);

interface ErrorPlace {
  instancePath: JsonPointer;
  /** `<component>/…`, without the leading `#/$defs/`. */
  readonly schemaPath: string;
  /** The value at `instancePath`; for a missing or extra key, the object around it. */
  data: unknown;
}

interface Meant {
  readonly keyword: 'alternative';
  /** One fault each; their paths start at the union's place. */
  readonly params: { readonly errors: readonly SchemaError[] };
}

type BrokenKeyword =
  | {
      readonly keyword: 'required' | 'dependentRequired';
      readonly params: { readonly missingProperty: string };
    }
  | {
      readonly keyword: 'additionalProperties';
      readonly params: { readonly additionalProperty: string };
    }
  | { readonly keyword: 'propertyNames'; readonly params: { readonly propertyName: string } }
  | { readonly keyword: 'type'; readonly params: { readonly type: string | readonly string[] } }
  | {
      readonly keyword: 'enum';
      readonly params: { readonly allowedValues: readonly JsonValue[] };
    }
  | { readonly keyword: 'const'; readonly params: { readonly allowedValue: JsonValue } }
  | { readonly keyword: 'format'; readonly params: { readonly format: Format } }
  | { readonly keyword: 'pattern'; readonly params: { readonly pattern: string } }
  | { readonly keyword: LimitKeyword; readonly params: { readonly limit: number } }
  | { readonly keyword: 'multipleOf'; readonly params: { readonly multipleOf: number } }
  | { readonly keyword: 'uniqueItems'; readonly params: { readonly i: number; readonly j: number } }
  | {
      readonly keyword: 'contains';
      readonly params: { readonly minContains: number; readonly maxContains?: number };
    }
  | { readonly keyword: 'anyOf' | 'oneOf'; readonly params: UnionFault }
  | { readonly keyword: 'not'; readonly params: object };

export type LimitKeyword =
  | ('minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minProperties' | 'maxProperties')
  | ('minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum');

/** Why a value is none of a union's. */
export type UnionFault =
  /** No alternative takes a value of its type. */
  | { readonly kind: 'types'; readonly types: readonly JsonType[] }
  /** Several may have been meant; of the nearest one, the first error, with its path from the union's place. */
  | { readonly kind: 'none'; readonly count: number; readonly nearest: SchemaError }
  /** More than one alternative of `oneOf` takes the value. */
  | { readonly kind: 'several'; readonly count: number; readonly taken: number };

/** The key that an error is about, where it stands at the object around it; else null. */
export function keyOf(error: SchemaError): string | null {
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return error.params.missingProperty;
    case 'additionalProperties':
      return error.params.additionalProperty;
    case 'propertyNames':
      return error.params.propertyName;
    default:
      return null;
  }
}

/** The place of the fault; for a key, the key's. */
export function pathOf(error: SchemaError): JsonPointer {
  const key = keyOf(error);
  return key === null ? error.instancePath : childPointer(error.instancePath, key);
}

export function codeOf(error: SchemaError): SchemaFindingCode {
  switch (error.keyword) {
    case 'type':
      return wrongType(error.data);
    case 'format':
      return CODE_OF_FORMAT[error.params.format];
    case 'anyOf':
    case 'oneOf':
      return codeOfUnion(error.params, error.data);
    default:
      return CODE_OF_KEYWORD[error.keyword];
  }
}

function codeOfUnion({ kind }: UnionFault, value: unknown): SchemaFindingCode {
  if (kind === 'types') return wrongType(value);
  return kind === 'several' ? 'several-alternatives' : 'no-alternative';
}

function wrongType(value: unknown): SchemaFindingCode {
  return value === null ? 'unexpected-null' : 'wrong-type';
}

const CODE_OF_KEYWORD: Readonly<
  Record<Exclude<SchemaError['keyword'], 'type' | 'format' | 'anyOf' | 'oneOf'>, SchemaFindingCode>
> = {
  required: 'missing-key',
  dependentRequired: 'missing-key',
  additionalProperties: 'unexpected-key',
  propertyNames: 'bad-key',
  enum: 'unknown-enum-value',
  const: 'wrong-constant',
  pattern: 'bad-pattern',
  minLength: 'wrong-length',
  maxLength: 'wrong-length',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  exclusiveMinimum: 'out-of-range',
  exclusiveMaximum: 'out-of-range',
  multipleOf: 'not-a-multiple',
  minItems: 'wrong-count',
  maxItems: 'wrong-count',
  minProperties: 'wrong-count',
  maxProperties: 'wrong-count',
  contains: 'wrong-count',
  uniqueItems: 'repeated-item',
  not: 'forbidden-value',
};
