import { errorLine } from '../shared/text/error-line.ts';
import { oneLine } from '../shared/text/one-line.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours begin with.
const COLOUR = /\u001b\[[0-9;]*m/g;

/** The error line of a program's last output, without colours, for a message. */
export function lastLine(words: string): string {
  return oneLine(errorLine(words.replace(COLOUR, '')), 300);
}
