/**
 * Whether a part of a name or a path has high entropy: it changes between letters and digits more often than
 * `contract2024v2`. A shorter text, or one of letters alone, cannot be told from a word.
 */
export function hasHighEntropy(text: string): boolean {
  return (text.match(RUN) ?? []).some(isDrawn);
}

/** A run that is long enough to be told from a word. */
export const RUN = /[a-z0-9]{12,200}/gi;

/** A UUID is random, too, but has a form of its own. */
export const UUID = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;

export function isDrawn(run: string): boolean {
  if (!isMixed(run)) return false;
  if (run.length >= 16 && /^[0-9a-f]+$/i.test(run)) return true;
  const changes = kindChanges(run);
  return changes >= (run.length < 20 ? 4 : 3) || (changes + caseChanges(run)) * 2 >= run.length - 1;
}

/** Whether a run has both letters and digits. */
export function isMixed(run: string): boolean {
  return /\d/.test(run) && /[a-z]/i.test(run);
}

/** Counts the changes between letters and digits. */
export function kindChanges(run: string): number {
  return count(run, /[a-z](?=\d)|\d(?=[a-z])/gi);
}

/** For Base64, which has few digits: words change their case once or twice. */
export function caseChanges(run: string): number {
  return count(run, /[a-z](?=[A-Z])|[A-Z](?=[a-z])/g);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
