/**
 * The error line of a program's last output: Python ends with it, Ruby and Java begin with it, and Node prints its
 * version after it. It is the last line that names an error and is not a stack frame, else the last line; empty without
 * output.
 */
export function errorLine(lastWords: string): string {
  const lines = lastWords.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((text) => /^\S.*/.test(text) && NAMES_ERROR.test(text)) ?? lines.at(-1);
  return line?.trim() ?? '';
}

const NAMES_ERROR = /error|exception|panic|fatal|abort|not found|no such/i;
