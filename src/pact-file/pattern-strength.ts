/**
 * Whether a regular expression assures nothing: it matches the empty text and texts of every kind as a whole, as Pact
 * does. False where it is written in another dialect.
 */
export function takesAnyText(pattern: string): boolean {
  // A quantifier with a number assures a length.
  if (/\{\d*,?\d+\}/.test(pattern)) return false;
  const [options = '', flags = ''] = /^\(\?([imx]+)\)/.exec(pattern) ?? [];
  // With `x`, white space has no meaning.
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

/** Short, since the time of a pattern may grow exponentially with the length. */
const TEXTS: readonly string[] = [
  '',
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...['\t', '\u00e9', '\u4e2d', '\u{1f642}', '\u200b', '\u0000'],
  ...['aa', '00', ' a ', 'a b', 'A0-_', '{"a"}', 'a/b?c', '-1.5', 'null'],
];
