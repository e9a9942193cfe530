import { terminalLine } from '../../../contracts/escape/terminal.ts';

/** An error message of the tool for standard error: one line, with names and texts in it escaped. */
export function complaint(message: string): string {
  return `link-token-contract: ${terminalLine(message)}\n`;
}
