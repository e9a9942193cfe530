import { jsonLine } from '../contracts/json-line.ts';
import type { GeneratedLine } from '../src/generate.ts';
import { oneLine } from './printable.ts';

/** One generated payload, with the end of the line. */
export function generatedLine(line: GeneratedLine, format: 'text' | 'json'): string {
  return `${format === 'json' ? jsonLine(line) : forPeople(line)}\n`;
}

/**
 * The payload, and before it the fault, if there is one; a hostile text as a JSON string. What would steer a terminal is
 * escaped as JSON escapes it, and still the same JSON.
 */
function forPeople(line: GeneratedLine): string {
  const content = oneLine(JSON.stringify('text' in line ? line.text : line.payload));
  return line.fault === null
    ? content
    : `${line.fault.code} ${oneLine(line.fault.path) || '(root)'}\t${content}`;
}
