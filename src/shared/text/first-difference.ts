import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { quote } from '../../../contracts/received.ts';

export interface Difference {
  /** From 1. */
  readonly line: number;
  /** The whole line, without its end; null where the text has no such line. */
  readonly expected: string | null;
  readonly actual: string | null;
}

/** The first line in which two texts differ; null where they are the same to the byte. */
export function firstDifference(expected: string, actual: string): Difference | null {
  if (expected === actual) return null;
  const expectedLines = expected.split('\n');
  const actualLines = actual.split('\n');
  const index = expectedLines.findIndex((line, at) => line !== actualLines[at]);
  // All lines of `expected` are equal, and `actual` goes on.
  const at = index === -1 ? expectedLines.length : index;
  return { line: at + 1, expected: expectedLines[at] ?? null, actual: actualLines[at] ?? null };
}

/**
 * The difference in words: about 100 characters of each side around the point where they differ. Invisible characters
 * and white space at the ends are spelled out.
 */
export function describeDifference({ expected, actual }: Difference): string {
  const visible = expected?.trim() !== actual?.trim() && [expected, actual].every(isVisible);
  const length = visible ? LONGEST : LONGEST_SPELLED_OUT;
  const show = visible ? inBackticks : quote;
  const [left, right] = visible ? [expected?.trim(), actual?.trim()] : [expected, actual];
  const start = windowStart(left ?? '', right ?? '', length);
  const side = (line: string | null | undefined) =>
    typeof line === 'string' ? show(windowOf(line, start, length)) : 'the end of the file';
  return `expected ${side(left)}, found ${side(right)}`;
}

const LONGEST = 100;
/** As long as `quote` shows, with an ellipsis at each end. */
const LONGEST_SPELLED_OUT = 58;
/** How much of the equal part is shown before the difference, where it is long. */
const LEAD = 40;

function windowStart(left: string, right: string, length: number): number {
  if (Math.max(left.length, right.length) <= length) return 0;
  let parting = 0;
  while (parting < left.length && left[parting] === right[parting]) parting++;
  return Math.max(0, parting - LEAD);
}

function windowOf(line: string, start: number, length: number): string {
  const end = start + length;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${line.length > end ? '…' : ''}`;
}

function isVisible(line: string | null): boolean {
  return line === null || terminalLine(line) === line;
}

function inBackticks(text: string): string {
  return text === '' ? 'an empty line' : `\`${text}\``;
}
