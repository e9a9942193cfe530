/**
 * The text with nothing in it that a terminal would obey, or that hides from the eye: such a
 * character is written as JSON escapes it. In one line, ends of lines are such characters as well. Nor is there anything in
 * it that a CI service would obey.
 */
export function oneLine(text: string): string {
  return text.replaceAll(ESCAPED, escapeCharacter);
}

/** The same, but lines stay lines. */
export function printable(text: string): string {
  return text.split('\n').map(oneLine).join('\n');
}

/**
 * Controls, line separators, bidirectional controls, invisible marks; and what makes a line a command of GitHub Actions:
 * `::` after nothing but spaces, or the older `##[` anywhere.
 */
const ESCAPED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=^\s*):(?=:)|#(?=#\[)/gu;

function escapeCharacter(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
