import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import { matcherKind } from './matcher-kinds.ts';

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
    return [...matchersIn(rules, `/${part}/matchingRules`)].flatMap(({ matcher, path }) => {
      const why = whyInvalid(matcher, plugins);
      return why === null ? [] : [{ path, why }];
    });
  });
}

interface PlacedMatcher {
  readonly matcher: JsonValue;
  readonly path: JsonPointer;
}

/** Matchers stand in lists: `matchers` of a place, and `rules` of the matchers for keys and values. */
function* matchersIn(value: JsonValue | undefined, path: JsonPointer): Generator<PlacedMatcher> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries<JsonValue>(value)) {
    const at = childPointer(path, key);
    if ((key === 'matchers' || key === 'rules') && Array.isArray(member)) {
      for (const [index, matcher] of member.entries()) {
        const place = childPointer(at, index);
        yield { matcher, path: place };
        // Only these members hold matchers; an example may look as if it did.
        const { rules = null, variants = null } = objectOf(matcher);
        yield* matchersIn({ rules, variants }, place);
      }
    } else yield* matchersIn(member, at);
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
  if (kind === 'regex') return patternFault(matcher['regex'] ?? '');
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

function patternFault(regex: JsonValue): string | null {
  const pattern = textOf(regex);
  if (pattern === '') return 'its regular expression is empty, which only an empty text matches';
  try {
    new RegExp(pattern);
    return null;
  } catch (error) {
    const [reason] = COMMON_FAULTS.exec(error instanceof Error ? error.message : '') ?? [];
    if (reason === undefined) return null;
    return `its regular expression ${quotedLine(pattern, 60)} is none (${reason.toLowerCase()})`;
  }
}

/** Faults that are faults in Pact's dialect, too. Pact itself reports all others. */
const COMMON_FAULTS =
  /Unterminated (?:group|character class)|Unmatched '\)'|\\ at end of pattern|Range out of order in character class/;
