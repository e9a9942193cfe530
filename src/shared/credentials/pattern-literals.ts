/**
 * The literal parts of a regular expression, unescaped, with a line end in place of anything else: for `a\.b[0-9]+c`
 * the lines `a.b` and `c`.
 */
export function patternLiterals(pattern: string): string {
  return pattern.replace(
    TOKEN,
    (_, unit?: string, byte?: string, escaped?: string, alone?: string) => {
      const number = unit ?? byte;
      if (number !== undefined) return String.fromCharCode(Number.parseInt(number, 16));
      return escaped ?? alone ?? '\n';
    },
  );
}

/** One character: by its number, escaped, or alone in a class. Then all that matches others, or none. */
const TOKEN =
  /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^a-z0-9])|\[([^\]\\^])\]|\\.|\[(?:\\.|[^[\]\\]){1,200}\]|\{[\d,]{1,20}\}|\(\?(?:[:=!]|<[=!]|P?<\w{1,50}>)|[.*+?()|^$[\]]/gis;
