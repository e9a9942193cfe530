/**
 * The text with nothing in it that a terminal would obey, or that hides from the eye: such a
 * character is written as JSON escapes it. In one line, ends of lines are such characters as well.
 */
export function oneLine(text: string): string {
  return text.replaceAll(UNPRINTABLE, escapeCharacter);
}

/** The same, but lines stay lines. */
export function printable(text: string): string {
  return text.split('\n').map(oneLine).join('\n');
}

/** Controls, line separators, bidirectional controls, invisible marks. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeCharacter(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
