/** For tests: texts with whatever any of the media would obey. */
import fc from 'fast-check';

export const HOSTILE_TEXT: fc.Arbitrary<string> = fc.string({
  maxLength: 12,
  unit: fc.oneof(
    fc.constantFrom(...':#[]%,|`<>&;@"\'*_ \\0AD3\n\r\t'),
    fc.constantFrom('::', '##[', '##vso[', '%0A', '&amp;', '&#10;', ']]>', '<!--', '--'),
    fc.constantFrom('\u0000', '\u001b', '\u0085', '\u009b', '\u2028', '\u202e', '\u2066', '\ufeff'),
    fc.constantFrom('\ud800', '\udc00', '\uffff', '\ufffe', '\u{e0041}', '😀'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

/** What no medium may have in a line. */
export const OBEYED: RegExp = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\w*\[/u;

/** What stood there, where it had no backslash. */
export function readBack(written: string): string {
  return written.replaceAll(/\\u([0-9a-f]{4})/g, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
