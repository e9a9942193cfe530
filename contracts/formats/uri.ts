import { isIpLiteral } from './ip-literal.ts';

/**
 * Is the text a URI as RFC 3986 section 3 writes it: a scheme and a colon, an authority after `//`, a path, a query and
 * a fragment? ASCII only, as in the grammar. A query and a fragment may also have `[` and `]`, as every URL parser
 * allows.
 */
export function isUri(text: string): boolean {
  if (!URI.test(text)) return false;
  if (text.includes('%') && LONE_PERCENT.test(text)) return false;
  const literal = text.includes('[') ? BRACKETED_HOST.exec(text)?.[1] : undefined;
  return literal === undefined || isIpLiteral(literal);
}

/** Section 2: unreserved, sub-delims, and the `%` of pct-encoded; `$-.` is `$ % & ' ( ) * + , - .`. */
const NAME = '!$-.0-9;=A-Z_a-z~';
const USER = `${NAME}:`;
const PATH = `${USER}@/`;
/** A fragment (section 3.5) has the same characters. */
const QUERY = `${PATH}?[\\]`;

/**
 * Runs of one character class cannot end at two places, so that matching takes linear time and no memory. `%` with its
 * digits would need backtracking and is checked apart.
 *
 * An IPv4 address is written as a name could be (section 3.2.2). Most hosts are a name alone, which is tried first.
 */
const AUTHORITY = `(?:[${NAME}]*(?![${USER}@[])|(?:[${USER}]*@)?(?:[${NAME}]*|\\[[${USER}]*\\])(?::[0-9]*)?)`;
/** Behind an authority a path is empty or begins with a slash, and without one it does not begin with two (section 3.3). */
const HIERARCHY = `(?://${AUTHORITY}(?:/[${PATH}]*)?|(?!//)[${PATH}]*)`;
const URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:${HIERARCHY}(?:[?][${QUERY}]*)?(?:#[${QUERY}]*)?$`,
);
const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/;
/** For a text that is a URI if the brackets hold an IP address. */
const BRACKETED_HOST = /^[^/?#]*:\/\/(?:[^/?#@]*@)?\[([^\]]*)\]/;
