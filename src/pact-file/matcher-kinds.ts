import type { JsonObject } from '../../contracts/json-value.ts';

/** The matchers that Pact knows, by their names in the format. */
const KINDS = [
  ...(['equality', 'regex', 'type', 'min', 'max', 'include', 'null', 'boolean'] as const),
  ...(['integer', 'decimal', 'number', 'date', 'time', 'datetime', 'contentType'] as const),
  ...(['values', 'arrayContains', 'statusCode', 'notEmpty', 'semver'] as const),
  ...(['eachKey', 'eachValue'] as const),
];

type MatcherKind = (typeof KINDS)[number];

/** Other names in the format. */
const ALIASES: ReadonlyMap<string, MatcherKind> = new Map([
  ['min-type', 'min'],
  ['max-type', 'max'],
  ['min-max-type', 'min'],
  ['timestamp', 'datetime'],
  ['content-type', 'contentType'],
  ['array-contains', 'arrayContains'],
  ['status-code', 'statusCode'],
  ['not-empty', 'notEmpty'],
  ['each-key', 'eachKey'],
  ['each-value', 'eachValue'],
]);

/** The kind of a matcher; null where Pact does not know it. Without a name, its members tell the kind, as in version 2. */
export function matcherKind(matcher: JsonObject): MatcherKind | null {
  const { match } = matcher;
  if (match === undefined) return WITHOUT_NAME.find((kind) => matcher[kind] !== undefined) ?? null;
  if (typeof match !== 'string') return null;
  return KINDS.find((kind) => kind === match) ?? ALIASES.get(match) ?? null;
}

const WITHOUT_NAME = ['regex', 'min', 'max', 'date', 'time', 'datetime'] as const;
