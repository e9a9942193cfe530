import type { JsonObject } from '../../contracts/json-value.ts';

/** The matchers that Pact knows, by their names in the format. Some have two names. */
const KINDS = {
  equality: 'equality',
  regex: 'regex',
  type: 'type',
  min: 'min',
  max: 'max',
  'min-type': 'min',
  'max-type': 'max',
  'min-max-type': 'min',
  include: 'include',
  null: 'null',
  integer: 'integer',
  decimal: 'decimal',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  timestamp: 'datetime',
  contentType: 'contentType',
  'content-type': 'contentType',
  values: 'values',
  arrayContains: 'arrayContains',
  'array-contains': 'arrayContains',
  statusCode: 'statusCode',
  'status-code': 'statusCode',
  notEmpty: 'notEmpty',
  'not-empty': 'notEmpty',
  semver: 'semver',
  eachKey: 'eachKey',
  'each-key': 'eachKey',
  eachValue: 'eachValue',
  'each-value': 'eachValue',
} as const;

type MatcherKind = (typeof KINDS)[keyof typeof KINDS];

/** The kind of a matcher; null where Pact does not know it. Without a name, its members tell the kind, as in version 2. */
export function matcherKind(matcher: JsonObject): MatcherKind | null {
  const { match } = matcher;
  if (match === undefined) return WITHOUT_NAME.find((kind) => matcher[kind] !== undefined) ?? null;
  return typeof match === 'string' && isKind(match) ? KINDS[match] : null;
}

function isKind(name: string): name is keyof typeof KINDS {
  return Object.hasOwn(KINDS, name);
}

const WITHOUT_NAME = ['regex', 'min', 'max', 'date', 'time', 'datetime'] as const;
