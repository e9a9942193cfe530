/**
 * Is the text a URI that a reader can rely on? RFC 3986: a scheme (section 3.1), a colon, then only
 * characters of section 2 (unreserved, reserved, and `%` with two hex digits). So no white space, no
 * control, none of `<>"{}|\^` and backtick, nothing beyond ASCII.
 *
 * What the parts mean (a port's number, brackets around an IPv6 address) is left to the reader.
 */
export function isUri(text: string): boolean {
  const colon = schemeEnd(text);
  if (colon < 1) return false;
  for (let at = colon + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === PERCENT) {
      if (!isHexDigit(text.charCodeAt(at + 1)) || !isHexDigit(text.charCodeAt(at + 2)))
        return false;
      at += 2;
    } else if (code > 0x7f || URI_CHARACTER[code] === 0) {
      return false;
    }
  }
  return true;
}

const PERCENT = 0x25;
const COLON = 0x3a;

const ALPHA = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';
const UNRESERVED = `${ALPHA}${DIGIT}-._~`;
const RESERVED = ":/?#[]@!$&'()*+,;=";

const URI_CHARACTER = tableOf(UNRESERVED + RESERVED);
const SCHEME_FIRST = tableOf(ALPHA);
const SCHEME_REST = tableOf(`${ALPHA}${DIGIT}+-.`);
const HEX_DIGIT = tableOf(`${DIGIT}ABCDEFabcdef`);

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function isHexDigit(code: number): boolean {
  return HEX_DIGIT[code] === 1;
}

/** Where the colon after the scheme stands; -1 where there is no scheme. */
function schemeEnd(text: string): number {
  if (SCHEME_FIRST[text.charCodeAt(0)] !== 1) return -1;
  let at = 1;
  while (SCHEME_REST[text.charCodeAt(at)] === 1) at++;
  return text.charCodeAt(at) === COLON ? at : -1;
}
