import { ENDS, hasSoundParts, PATH, WITH_AUTHORITY } from './uri-grammar.ts';

/**
 * Is the text a URI as RFC 3986 section 3 writes it: a scheme and a colon, an authority after `//`, a path, a query and
 * a fragment?
 */
export function isUri(text: string): boolean {
  return URI.test(text) && hasSoundParts(text);
}

/** Without an authority a path does not begin with two slashes (section 3.3). */
const HIERARCHY = `(?:${WITH_AUTHORITY}|(?!//)[${PATH}]*)`;
const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${HIERARCHY}${ENDS}$`);
