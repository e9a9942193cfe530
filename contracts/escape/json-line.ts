import { terminalLine, terminalLines } from './terminal.ts';

/**
 * The JSON of a value on one line: nothing in its strings ends a line for any reader (readline of Node.js,
 * `str.splitlines` of Python), or acts on a terminal or a CI. It stays the same value.
 */
export function jsonText(value: object | string | number | boolean | null): string {
  return terminalLine(JSON.stringify(value));
}

/** The same, with a line end. */
export function jsonLine(value: object | string | number | boolean | null): string {
  return `${jsonText(value)}\n`;
}

/** The same on several lines, for people. */
export function jsonLines(value: object | string | number | boolean | null): string {
  return `${terminalLines(JSON.stringify(value, null, 2))}\n`;
}
