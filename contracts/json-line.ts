/**
 * The JSON of a value on one line, whoever reads it: `JSON.stringify` leaves U+0085, U+2028 and U+2029 as they are, at which
 * readers end lines too (readline of Node.js, `str.splitlines` of Python, `\R` of regular expressions). The others it escapes.
 */
export function jsonLine(value: object | string | number | boolean | null): string {
  return withLineFeedsAlone(JSON.stringify(value));
}

/** The same on many lines, which end where the text has a line feed, and nowhere else. */
export function indentedJson(value: object | string | number | boolean | null): string {
  return withLineFeedsAlone(JSON.stringify(value, null, 2));
}

function withLineFeedsAlone(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
