import { isUri } from './uri.ts';
import { ENDS, hasSoundParts, NO_COLON, PATH, WITH_AUTHORITY } from './uri-grammar.ts';

/** Is the text a URI, or relative to one (RFC 3986 section 4.1)? The empty text is: it refers to what it stands in. */
export function isUriReference(text: string): boolean {
  return isUri(text) || (RELATIVE.test(text) && hasSoundParts(text));
}

/** Section 4.2: a colon in the first part of the path would make that part a scheme. */
const RELATIVE_PART = `(?:${WITH_AUTHORITY}|(?!//)[${NO_COLON}]*(?:/[${PATH}]*)?)`;
const RELATIVE = new RegExp(`^${RELATIVE_PART}${ENDS}$`);
