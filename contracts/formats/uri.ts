/**
 * Is the text a URI that a reader can rely on? RFC 3986: a scheme (section 3.1), a colon, then only
 * characters of section 2 (unreserved, reserved, and `%` with two hex digits). So no white space, no
 * control, none of `<>"{}|\^` and backtick, nothing beyond ASCII.
 *
 * What the parts mean (a port's number, brackets around an IPv6 address) is left to the reader.
 */
export function isUri(text: string): boolean {
  return URI.test(text) && !(text.includes('%') && LONE_PERCENT.test(text));
}

/**
 * Runs of a class of characters, which cost a step a character and no memory; `%` with its digits among them would be
 * remembered place by place. `#-;` is `# $ % & ' ( ) * + , - . / 0-9 : ;`, `?-[` is `? @ A-Z [`.
 */
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]*$/;
const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/;
