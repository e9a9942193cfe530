import { jsonLine } from '../../../contracts/escape/json-line.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { GeneratedLine } from '../generate.ts';

/** One generated payload, with the end of the line. */
export function generatedLine(line: GeneratedLine, format: 'text' | 'json'): string {
  return format === 'json' ? jsonLine(line) : forPeople(line);
}

/**
 * The payload, and before it the fault, if there is one; a hostile text as a JSON string. What would steer a terminal is
 * escaped as JSON escapes it, and still the same JSON.
 */
function forPeople(line: GeneratedLine): string {
  const content = jsonLine('text' in line ? line.text : line.payload);
  return line.fault === null
    ? content
    : `${line.fault.code} ${terminalLine(line.fault.path) || '(root)'}\t${content}`;
}
