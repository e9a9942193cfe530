import type { Format } from './formats/formats.ts';
import type { JsonPointer } from './json-pointer.ts';
import type { JsonValue } from './json-value.ts';
import { nearestValue } from './nearest-value.ts';
import { quote } from './received.ts';

/** One fault of a payload. A payload with one fault has one finding. */
export interface Finding {
  readonly code: FindingCode;
  /** The JSON Schema keyword that was broken. */
  readonly keyword: Keyword;
  /** The place in the payload; for a missing key, the place where it should stand. */
  readonly path: JsonPointer;
  /** The place in the revision's schema: `#/$defs/<upstream component>/…`. */
  readonly schemaPath: string;
  /** The expected and the received value, and for an enum the nearest known value. */
  readonly message: string;
  /** The received value: its type and, shortened, its value. Values of credentials are redacted. */
  readonly received: string;
}

export type FindingCode = SchemaFindingCode | ReadingFindingCode;

/** A schema's finding about a value. */
export type SchemaFindingCode =
  | 'missing-key'
  | 'unexpected-key'
  | 'wrong-type'
  | 'unexpected-null'
  | 'unknown-enum-value'
  | 'bad-date-time'
  | 'bad-uri'
  | 'bad-format'
  | 'wrong-constant'
  | 'bad-pattern'
  | 'wrong-length'
  | 'out-of-range'
  | 'not-a-multiple'
  | 'wrong-count'
  | 'repeated-item'
  | 'bad-key'
  | 'no-alternative'
  | 'several-alternatives'
  | 'forbidden-value';

/** A fault of a text, or of a JavaScript value, that is found before the schema is applied. */
type ReadingFindingCode =
  | 'not-json'
  | 'bad-encoding'
  | 'duplicate-key'
  | 'too-deep'
  | 'too-large'
  | 'unsupported-value';

/** The keyword of the schema; `json` where the JSON itself is broken. */
export type Keyword =
  | ('required' | 'dependentRequired' | 'additionalProperties' | 'propertyNames')
  | ('type' | 'enum' | 'const' | 'format' | 'pattern' | 'minLength' | 'maxLength')
  | ('minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf')
  | ('minItems' | 'maxItems' | 'uniqueItems' | 'contains' | 'minProperties' | 'maxProperties')
  | ('anyOf' | 'oneOf' | 'not' | 'json');

export const CODE_OF_FORMAT: Readonly<Record<Format, SchemaFindingCode>> = {
  'date-time': 'bad-date-time',
  uri: 'bad-uri',
  date: 'bad-format',
  time: 'bad-format',
  duration: 'bad-format',
  'uri-reference': 'bad-format',
  email: 'bad-format',
  hostname: 'bad-format',
  ipv4: 'bad-format',
  ipv6: 'bad-format',
  uuid: 'bad-format',
  byte: 'bad-format',
};

/** What a text of a format is, with an example. */
export const EXPECTED_OF_FORMAT: Readonly<Record<Format, string>> = {
  'date-time': 'an RFC 3339 date-time such as 2024-01-31T23:59:59Z',
  uri: 'an absolute URI such as https://example.com/hook',
  date: 'a date such as 2024-01-31',
  time: 'a time with its offset such as 23:59:59Z',
  duration: 'a duration such as P1DT12H',
  'uri-reference': 'a URI or a reference such as /hook',
  email: 'an email address such as user@example.com',
  hostname: 'a host name such as www.example.com',
  ipv4: 'an IPv4 address such as 192.0.2.1',
  ipv6: 'an IPv6 address such as 2001:db8::1',
  uuid: 'a UUID such as 123e4567-e89b-42d3-a456-426614174000',
  byte: 'base64 with its padding such as Zg==',
};

/** The facts of a fault from which its message is made. */
export interface FaultFacts {
  /** The key that is missing or extra; else empty. */
  readonly key: string;
  readonly value: unknown;
  readonly received: string;
  /** The JSON types that the schema accepts here. */
  readonly types: readonly string[];
  /** The values that the enum accepts here. */
  readonly known: readonly JsonValue[];
  /** What the format, or the bound, here asks for; else empty. */
  readonly expected: string;
  /** What else is known of what was received; else empty. */
  readonly remark: string;
}

export const MESSAGE_OF: Readonly<Record<SchemaFindingCode, (facts: FaultFacts) => string>> = {
  'missing-key': ({ key }) => `expected the required key ${quote(key)}, received nothing`,
  'unexpected-key': ({ key }) => `expected no key but the documented ones, received ${quote(key)}`,
  'wrong-type': ({ types, received }) => `expected ${types.join(' or ')}, received ${received}`,
  'unexpected-null': ({ types }) => `expected ${types.join(' or ')}, received null`,
  'unknown-enum-value': (facts) =>
    `expected one of ${facts.known.length} known values, received ${facts.received}${nearest(facts)}`,
  'bad-date-time': unlikeExpected,
  'bad-uri': unlikeExpected,
  'bad-format': unlikeExpected,
  'wrong-constant': unlikeExpected,
  'bad-pattern': unlikeExpected,
  'wrong-length': unlikeExpected,
  'out-of-range': unlikeExpected,
  'not-a-multiple': unlikeExpected,
  'wrong-count': unlikeExpected,
  'repeated-item': unlikeExpected,
  'bad-key': ({ key }) => `expected a key that the names of keys allow, received ${quote(key)}`,
  'no-alternative': unlikeExpected,
  'several-alternatives': unlikeExpected,
  'forbidden-value': unlikeExpected,
};

/** The finding that a text or a JavaScript value cannot be read. */
export function readingFinding(
  code: ReadingFindingCode | 'wrong-type' | 'bad-date-time',
  path: JsonPointer,
  schemaPath: string,
  expected: string,
  received: string,
): Finding {
  const message = `expected ${expected}, received ${received}`;
  const keyword = code === 'wrong-type' ? 'type' : code === 'bad-date-time' ? 'format' : 'json';
  return { code, keyword, path, schemaPath, message, received };
}

export function isSchemaFindingCode(code: FindingCode): code is SchemaFindingCode {
  return Object.hasOwn(MESSAGE_OF, code);
}

function unlikeExpected({ expected, received, remark }: FaultFacts): string {
  return `expected ${expected}, received ${received}${remark}`;
}

/** A longer text is no misspelling of a known value, and the edit distance takes quadratic time. */
const LONGEST_COMPARED = 60;

function nearest({ value, known }: FaultFacts): string {
  if (typeof value !== 'string' || value.length > LONGEST_COMPARED) return '';
  const texts = known.filter((one) => typeof one === 'string');
  return texts.length === 0
    ? ''
    : `; the nearest known value is ${quote(nearestValue(value, texts))}`;
}
