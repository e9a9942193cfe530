/**
 * Whether a regular expression assures nothing of a text in one line: whole, as Pact matches, it takes the empty text and
 * texts of every kind. False where that is not known, as it is written in another dialect.
 */
export function takesAnyText(pattern: string): boolean {
  // One that counts assures a length.
  if (/\{\d*,?\d+\}/.test(pattern)) return false;
  const [options = '', flags = ''] = /^\(\?([imx]+)\)/.exec(pattern) ?? [];
  // With `x`, white space means nothing.
  if (flags.includes('x')) return false;
  try {
    const whole = new RegExp(
      `^(?:${pattern.slice(options.length)})$`,
      flags.includes('i') ? 'i' : '',
    );
    return TEXTS.every((text) => whole.test(text));
  } catch {
    return false;
  }
}

/** Short, as a pattern may take a time that grows with them beyond all bounds. */
const TEXTS: readonly string[] = [
  '',
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...['\t', '\u00e9', '\u4e2d', '\u{1f642}', '\u200b', '\u0000'],
  ...['aa', '00', ' a ', 'a b', 'A0-_', '{"a"}', 'a/b?c', '-1.5', 'null'],
];
