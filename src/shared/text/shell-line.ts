/**
 * Words as one line that a POSIX shell splits into the same words (POSIX XCU 2.2.2: between single quotes every
 * character stands for itself). Words that need no quotes have none, so that a terminal can open a URL.
 */
export function shellLine(words: readonly string[]): string {
  return words.map((word) => (PLAIN.test(word) ? word : quoted(word))).join(' ');
}

// zsh expands a leading `=` to a command's path.
const PLAIN = /^[\w@%+:,./-][\w@%+:,./=-]*$/;

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
