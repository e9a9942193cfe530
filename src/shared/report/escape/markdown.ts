import { terminalLine } from '../../../../contracts/escape/terminal.ts';

/**
 * A text as code in Markdown, also in a cell of a table: nothing in it is read as Markdown, HTML, a mention or a link.
 * Characters that would end the code or the cell are written as JSON escapes them. Empty for an empty text.
 */
export function markdownCode(text: string): string {
  const line = terminalLine(text).replace(/[`|]|^ /g, escaped);
  return line === '' ? '' : `\`${line}\``;
}

/** GitHub removes one space from both ends of code. */
function escaped(character: string): string {
  return `\\u00${character.charCodeAt(0).toString(16)}`;
}
