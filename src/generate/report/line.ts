import { jsonLine } from '../../../contracts/escape/json-line.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { GeneratedLine } from '../generate.ts';

/** One generated payload, with a line end. */
export function generatedLine(line: GeneratedLine, format: 'text' | 'json'): string {
  return format === 'json' ? jsonLine(line) : forPeople(line);
}

/**
 * The payload, after its fault, if it has one; a hostile text as a JSON string. Characters that act on a terminal are
 * escaped as JSON escapes them, so that it is the same JSON.
 */
function forPeople(line: GeneratedLine): string {
  const content = jsonLine('text' in line ? line.text : line.payload);
  return line.fault === null
    ? content
    : `${line.fault.code} ${terminalLine(line.fault.path) || '(root)'}\t${content}`;
}
