/**
 * A text on one line without characters that act on a terminal or a CI log, or that are invisible. Each such character
 * is written as JSON escapes it, so that JSON stays the same JSON.
 */
export function terminalLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(OBEYED, escaped).replace(COLON_AT_START, '$1\\u003a');
}

/** The same, keeping the lines. */
export function terminalLines(text: string): string {
  return text.split('\n').map(terminalLine).join('\n');
}

/** Most texts: ASCII alone, without the marks of workflow commands. */
const PLAIN = /^(?! *:)[ -"$-~]*$/;

/**
 * Controls (C0, C1), invisible marks and bidirectional controls, halves of characters, line separators. `##[` is an older command
 * of GitHub Actions wherever it stands in a line; `##vso[` is one of Azure Pipelines, `##teamcity[` of TeamCity.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|#(?=#\w*\[)/gu;

/** `::` at the start of a line, spaces aside, is a command of GitHub Actions; a second colon may follow from elsewhere. */
const COLON_AT_START = /^(\s*):(?=:|$)/;

function escaped(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
