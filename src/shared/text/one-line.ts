import { terminalLine } from '../../../contracts/escape/terminal.ts';

/** A text as one printable line, its line breaks as spaces, cut where it is longer than `longest`. */
export function oneLine(text: string, longest = 300): string {
  return terminalLine(shortened(text, longest));
}

/** The same in quotes. */
export function quotedLine(text: string, longest: number): string {
  return terminalLine(JSON.stringify(shortened(text, longest)));
}

/** A name in quotes, its white space as it is: what the eye does not see is escaped. */
export function quotedName(name: string, longest = 200): string {
  const cut = name.length > longest ? `${name.slice(0, longest)}…` : name;
  return terminalLine(
    JSON.stringify(cut).replace(
      /(?<=^"|\s) | (?="$)|[^\S ]/g,
      (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

function shortened(text: string, longest: number): string {
  // Cut before it is searched, as a megabyte of spaces is nobody's message.
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** The first line that is not blank; empty where there is none. */
export function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
