/** The rules of RFC 3986 appendix A as a pattern, each rule where it stands; `[` and `]` in query and fragment beside. */
const NAME = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})";
const PCHAR = `(?:${NAME}|[:@])`;
const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const H16 = '[0-9A-Fa-f]{1,4}';
const LS32 = `(?:${H16}:${H16}|${OCTET}(?:[.]${OCTET}){3})`;
const ADDRESS = [
  `(?:${H16}:){6}${LS32}`,
  `::(?:${H16}:){5}${LS32}`,
  ...[4, 3, 2, 1, 0].map(
    (behind, before) => `(?:(?:${H16}:){0,${before}}${H16})?::(?:${H16}:){${behind}}${LS32}`,
  ),
  `(?:(?:${H16}:){0,5}${H16})?::${H16}`,
  `(?:(?:${H16}:){0,6}${H16})?::`,
  "[vV][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=:-]+",
].join('|');
const AUTHORITY = `(?:(?:${NAME}|:)*@)?(?:\\[(?:${ADDRESS})\\]|${NAME}*)(?::[0-9]*)?`;
const REST = `(?:${PCHAR}|[/?[\\]])*`;
const PATHS = `//${AUTHORITY}(?:/${PCHAR}*)*|/(?:${PCHAR}+(?:/${PCHAR}*)*)?|(?:${PCHAR}+(?:/${PCHAR}*)*)?`;
const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:(?:${PATHS})(?:[?]${REST})?(?:#${REST})?$`);

/** By the grammar of RFC 3986 section 3. */
export function isUri(text: string): boolean {
  return URI.test(text);
}

/** A scheme, a colon, then only characters of RFC 3986, `%` always with two hex digits: what most take for the grammar. */
export function hasCharactersOfUri(text: string): boolean {
  return CHARACTERS.test(text);
}

const CHARACTERS =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;
