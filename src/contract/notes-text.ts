import type { Note } from '../../contracts/schema/read-schema.ts';
import type { OpenApiText } from '../openapi-document/read-openapi-text.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** What constrains nothing, and might be meant to: each once, with its first place. */
export function notesText(notes: readonly Note[], text: OpenApiText): string {
  const byWhat = new Map<string, Note[]>();
  for (const note of notes) {
    const known = byWhat.get(note.what);
    if (known === undefined) byWhat.set(note.what, [note]);
    else known.push(note);
  }
  const lines = [...byWhat].slice(0, MOST_LINES).map(([what, [first, ...others]]) => {
    const { line, column } = text.placeOf(first?.pointer ?? '');
    const more = others.length === 0 ? '' : `, and at ${others.length} more`;
    return `note: ${oneLine(what)} constrains nothing, at line ${line}, column ${column}${more}`;
  });
  const left = byWhat.size - lines.length;
  const all = left === 0 ? lines : [...lines, `note: ${left} more constrain nothing`];
  return all.map((line) => `${line}\n`).join('');
}

const MOST_LINES = 20;
