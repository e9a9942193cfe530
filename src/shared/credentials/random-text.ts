import { caseChanges, isDrawn, isMixed, kindChanges, RUN, UUID } from './drawn-text.ts';
import { isTyped } from './made-up.ts';

/** Whether a part of it is what a machine draws, where a credential is expected: words with a number behind are none. */
export function looksRandom(text: string): boolean {
  return hasRandomRun(text) || (text.match(UUID) ?? []).some((id) => isMixed(id) && !isTyped(id));
}

/** The same but for a UUID, which mostly names a thing. */
export function hasRandomRun(text: string): boolean {
  const bare = text.replace(UUID, ' ');
  return (
    runsOf(bare).some((run) => isDrawn(run) || changesOften(run)) ||
    // Base64 has marks between its letters, which paths and names have, too.
    (/[-_+/]/.test(bare) && runsOf(bare.replace(/[-_+/]/g, '')).some(changesOften))
  );
}

function runsOf(text: string): readonly string[] {
  return (text.match(RUN) ?? []).filter((run) => !isTyped(run));
}

/** In Base64 six of ten characters are of another kind than the next, in words with capitals at most four. */
function changesOften(run: string): boolean {
  const kinds = kindChanges(run);
  return run.length >= 16 && kinds >= 2 && kinds + caseChanges(run) >= 0.42 * (run.length - 1);
}
