/**
 * Words as one line for a POSIX shell that splits it into the same words again (POSIX XCU 2.2.2:
 * between single quotes every character stands for itself). Words that need no quotes have none, so
 * that a URL can be read, and opened from a terminal.
 */
export function shellLine(words: readonly string[]): string {
  return words.map((word) => (PLAIN.test(word) ? word : quoted(word))).join(' ');
}

// A leading `=` is a command's path to zsh.
const PLAIN = /^[\w@%+:,./-][\w@%+:,./=-]*$/;

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
