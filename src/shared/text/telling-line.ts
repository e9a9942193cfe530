/**
 * The line of a program's last words that says most: Python ends with it, Ruby and Java begin with
 * it, and Node puts its own version behind it. The last one that names an error and is no part of
 * a stack, else the last; empty where nothing was said.
 */
export function tellingLine(lastWords: string): string {
  const lines = lastWords.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((text) => /^\S.*/.test(text) && NAMES_ERROR.test(text)) ?? lines.at(-1);
  return line?.trim() ?? '';
}

const NAMES_ERROR = /error|exception|panic|fatal|abort|not found|no such/i;
