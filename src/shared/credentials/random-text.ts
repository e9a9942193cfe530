import { caseChanges, isDrawn, isMixed, kindChanges, RUN, UUID } from './high-entropy.ts';
import { isTyped } from './placeholders.ts';

/** Whether a part of a text is random, where a credential is expected. Words with a number after them are not. */
export function looksRandom(text: string): boolean {
  return hasRandomRun(text) || (text.match(UUID) ?? []).some((id) => isMixed(id) && !isTyped(id));
}

/** The same without UUIDs, which mostly are identifiers. */
export function hasRandomRun(text: string): boolean {
  const bare = text.replace(UUID, ' ');
  return (
    runsOf(bare).some((run) => isDrawn(run) || changesOften(run)) ||
    // Base64 has marks between its letters, as paths and names do.
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
