import { terminalLine } from '../../../contracts/escape/terminal.ts';

/** A text as one printable line, with spaces for line breaks, cut where it is longer than `longest`. */
export function oneLine(text: string, longest = 300): string {
  return terminalLine(shortened(text, longest));
}

/** The same in quotes. */
export function quotedLine(text: string, longest: number): string {
  return terminalLine(JSON.stringify(shortened(text, longest)));
}

/** A name in quotes, with its white space; invisible characters are escaped. */
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
  // Cut before the search, which would take long on a megabyte of spaces.
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
