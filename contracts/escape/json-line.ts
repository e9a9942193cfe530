import { terminalLine, terminalLines } from './terminal.ts';

/**
 * The JSON of a value in one line, whoever reads it: nothing in its strings ends a line for any reader (readline of Node.js,
 * `str.splitlines` of Python), nor is obeyed by a terminal or a CI. It stays the same value.
 */
export function jsonText(value: object | string | number | boolean | null): string {
  return terminalLine(JSON.stringify(value));
}

/** The same, with the end of the line. */
export function jsonLine(value: object | string | number | boolean | null): string {
  return `${jsonText(value)}\n`;
}

/** The same in many lines, for people to read. */
export function jsonLines(value: object | string | number | boolean | null): string {
  return `${terminalLines(JSON.stringify(value, null, 2))}\n`;
}
