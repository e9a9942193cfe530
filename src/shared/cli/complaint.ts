import { terminalLine } from '../../../contracts/escape/terminal.ts';

/** What the tool says of itself on standard error: one line, whatever names and words are in it. */
export function complaint(message: string): string {
  return `link-token-contract: ${terminalLine(message)}\n`;
}
