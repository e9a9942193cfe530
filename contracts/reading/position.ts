/** A place in a text: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of the character at an offset. A line ends with LF, CR LF or CR. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    const isLineEnd = code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
    if (!isLineEnd) continue;
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

const LF = 0x0a;
const CR = 0x0d;
