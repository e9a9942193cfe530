import { isIpLiteral } from './ip-literal.ts';

/**
 * RFC 3986 as parts of regular expressions. ASCII only, as in the grammar. A query and a fragment may also have `[` and
 * `]`, as every URL parser allows.
 *
 * Runs of one character class cannot end at two places, so that matching takes linear time and no memory. `%` with its
 * digits would need backtracking, and what stands in brackets a grammar of its own: `hasSoundParts` checks them.
 */

/** Section 2: unreserved, sub-delims, and the `%` of pct-encoded; `$-.` is `$ % & ' ( ) * + , - .`. */
const NAME = '!$-.0-9;=A-Z_a-z~';
const USER = `${NAME}:`;
/** The characters of a path's first part where no scheme stands before it (section 4.2). */
export const NO_COLON = `${NAME}@`;
export const PATH = `${USER}@/`;
/** A fragment (section 3.5) has the same characters. */
const QUERY = `${PATH}?[\\]`;

/** An IPv4 address is written as a name could be (section 3.2.2). Most hosts are a name alone, which is tried first. */
const AUTHORITY = `(?:[${NAME}]*(?![${USER}@[])|(?:[${USER}]*@)?(?:[${NAME}]*|\\[[${USER}]*\\])(?::[0-9]*)?)`;
/** Behind an authority a path is empty or begins with a slash. */
export const WITH_AUTHORITY = `//${AUTHORITY}(?:/[${PATH}]*)?`;
export const ENDS = `(?:[?][${QUERY}]*)?(?:#[${QUERY}]*)?`;

const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/;
const BRACKETED_HOST = /^(?:[^/?#]*:)?\/\/(?:[^/?#@]*@)?\[([^\]]*)\]/;

/** Whether a text that matches otherwise has hex digits behind each `%` and an IP address in a host's brackets. */
export function hasSoundParts(text: string): boolean {
  if (text.includes('%') && LONE_PERCENT.test(text)) return false;
  const literal = text.includes('[') ? BRACKETED_HOST.exec(text)?.[1] : undefined;
  return literal === undefined || isIpLiteral(literal);
}
