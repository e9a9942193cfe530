const URI = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;

/** A scheme, a colon, then only characters of RFC 3986, `%` always with two hex digits. */
export function isUri(text: string): boolean {
  return URI.test(text);
}
