/**
 * Whether a part of a name or a path is what a machine draws: letters and digits change in it more often than in
 * `contract2024v2`. A shorter one, or one of letters alone, cannot be told from a word.
 */
export function looksDrawn(text: string): boolean {
  return (text.match(RUN) ?? []).some(isDrawn);
}

/** What can be told from a word. */
export const RUN = /[a-z0-9]{12,200}/gi;

/** A UUID is drawn, too, but says so. */
export const UUID = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;

export function isDrawn(run: string): boolean {
  if (!isMixed(run)) return false;
  if (run.length >= 16 && /^[0-9a-f]+$/i.test(run)) return true;
  const changes = kindChanges(run);
  return changes >= (run.length < 20 ? 4 : 3) || (changes + caseChanges(run)) * 2 >= run.length - 1;
}

/** Of letters and digits. */
export function isMixed(run: string): boolean {
  return /\d/.test(run) && /[a-z]/i.test(run);
}

/** From letters to digits and back. */
export function kindChanges(run: string): number {
  return count(run, /[a-z](?=\d)|\d(?=[a-z])/gi);
}

/** Of Base64, which has few digits: words have one change of case or two. */
export function caseChanges(run: string): number {
  return count(run, /[a-z](?=[A-Z])|[A-Z](?=[a-z])/g);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
