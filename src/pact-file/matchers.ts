import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { quotedLine } from '../shared/text/one-line.ts';

/** The matchers that Pact knows, by their names in the format. */
const KINDS = [
  ...(['equality', 'regex', 'type', 'min', 'max', 'include', 'null', 'boolean'] as const),
  ...(['integer', 'decimal', 'number', 'date', 'time', 'datetime', 'contentType'] as const),
  ...(['values', 'arrayContains', 'statusCode', 'notEmpty', 'semver'] as const),
  ...(['eachKey', 'eachValue'] as const),
];

export type MatcherKind = (typeof KINDS)[number];

/** Other names in the format, beside the same with hyphens (`array-contains`). */
const ALIASES: ReadonlyMap<string, MatcherKind> = new Map([
  ['min-type', 'min'],
  ['max-type', 'max'],
  ['min-max-type', 'min'],
  ['timestamp', 'datetime'],
]);

/** The kind of a matcher; null where Pact does not know it. Without a name, its members tell the kind, as in version 2. */
export function matcherKind(matcher: JsonObject): MatcherKind | null {
  const { match } = matcher;
  if (match === undefined) return WITHOUT_NAME.find((kind) => matcher[kind] !== undefined) ?? null;
  if (typeof match !== 'string') return null;
  const name = match.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return ALIASES.get(match) ?? KINDS.find((kind) => kind === name) ?? null;
}

const WITHOUT_NAME = ['regex', 'min', 'max', 'date', 'time', 'datetime'] as const;

/** A matcher that cannot judge any answer. */
interface InvalidMatcher {
  /** Within the interaction. */
  readonly path: JsonPointer;
  /** A clause that follows a colon. */
  readonly why: string;
}

/**
 * The invalid matchers of an interaction: Pact refuses every answer because of them, or does not read the pact.
 * `plugins`: whether the pact names plugins, which have matchers of their own.
 */
export function invalidMatchers(
  interaction: JsonObject,
  { plugins }: { readonly plugins: boolean },
): readonly InvalidMatcher[] {
  return ['request', 'response'].flatMap((part) => {
    const rules = objectOf(interaction[part])['matchingRules'];
    return [...invalidIn(rules, `/${part}/matchingRules`, plugins)];
  });
}

/** Matchers stand in lists: `matchers` of a place, and `rules` of the matchers for keys and values. */
function* invalidIn(
  value: JsonValue | undefined,
  path: JsonPointer,
  plugins: boolean,
): Generator<InvalidMatcher> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries<JsonValue>(value)) {
    const at = childPointer(path, key);
    if ((key === 'matchers' || key === 'rules') && Array.isArray(member)) {
      for (const [index, matcher] of member.entries()) {
        const place = childPointer(at, index);
        const why = whyInvalid(matcher, plugins);
        if (why !== null) yield { path: place, why };
        // Only these members hold matchers; an example may look as if it did.
        const { rules = null, variants = null } = objectOf(matcher);
        yield* invalidIn({ rules, variants }, place, plugins);
      }
    } else yield* invalidIn(member, at, plugins);
  }
}

function whyInvalid(matcher: JsonValue, plugins: boolean): string | null {
  if (!isJsonObject(matcher)) return 'it is not an object';
  const { match } = matcher;
  const kind = matcherKind(matcher);
  if (kind === null) {
    if (match === undefined || match === null) return 'it has no "match", which names its kind';
    return plugins ? null : `Pact knows no kind ${quotedLine(textOf(match), 60)}`;
  }
  if (kind === 'regex') return patternFault(textOf(matcher['regex'] ?? ''));
  const needed = NEEDED.get(kind);
  return needed === undefined || needed in matcher ? null : `it has no ${JSON.stringify(needed)}`;
}

/** The member without which Pact does not read the pact. */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ['include', 'value'],
  ['contentType', 'value'],
  ['arrayContains', 'variants'],
  ['min', 'min'],
  ['max', 'max'],
]);

function patternFault(pattern: string): string | null {
  if (pattern === '') return 'its regular expression is empty, which only an empty text matches';
  try {
    new RegExp(pattern);
    return null;
  } catch (error) {
    const [reason] = COMMON_FAULTS.exec(error instanceof Error ? error.message : '') ?? [];
    if (reason === undefined) return null;
    return `its regular expression ${quotedLine(pattern, 60)} is not valid (${reason.toLowerCase()})`;
  }
}

/** Faults that are faults in Pact's dialect, too. Pact itself reports all others. */
const COMMON_FAULTS =
  /Unterminated (?:group|character class)|Unmatched '\)'|\\ at end of pattern|Range out of order in character class/;
