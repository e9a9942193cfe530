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
  // No line of `expected` differs: `actual` goes on where it ends.
  const at = index === -1 ? expectedLines.length : index;
  return { line: at + 1, expected: expectedLines[at] ?? null, actual: actualLines[at] ?? null };
}

/** The difference in words, each side on at most 100 characters. */
export function describeDifference({ expected, actual }: Difference): string {
  return `expected ${side(expected)}, found ${side(actual)}`;
}

function side(line: string | null): string {
  if (line === null) return 'the end of the file';
  const text = line.trim();
  return text === ''
    ? 'an empty line'
    : `\`${text.length > 100 ? `${text.slice(0, 100)}…` : text}\``;
}
