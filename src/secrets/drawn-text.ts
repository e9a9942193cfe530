/**
 * Whether a part of a name or a path is what a machine draws: letters and digits change in it more often than in
 * `contract2024v2`. A shorter one, or one of letters alone, cannot be told from a word.
 */
export function looksDrawn(text: string): boolean {
  return (text.match(/[a-z0-9]{12,200}/gi) ?? []).some(isDrawn);
}

/** A UUID is drawn, too, but says so. */
export const UUID = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;

function isDrawn(run: string): boolean {
  if (!/\d/.test(run) || !/[a-z]/i.test(run)) return false;
  if (run.length >= 16 && /^[0-9a-f]+$/i.test(run)) return true;
  const changes = count(run, /[a-z](?=\d)|\d(?=[a-z])/gi);
  // Of Base64, which has few digits: words have one change of case or two.
  const cases = count(run, /[a-z](?=[A-Z])|[A-Z](?=[a-z])/g);
  return changes >= (run.length < 20 ? 4 : 3) || (changes + cases) * 2 >= run.length - 1;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
