import { terminalLine, terminalLines } from '../../contracts/escape/terminal.ts';

/** A value as JSON in one line, with the end of the line. What a terminal or a CI would obey is escaped within its strings. */
export function jsonLine(value: unknown): string {
  return `${terminalLine(JSON.stringify(value))}\n`;
}

/** The same in many lines, for people to read. */
export function jsonLines(value: unknown): string {
  return `${terminalLines(JSON.stringify(value, null, 2))}\n`;
}
