import { isDrawn, RUN, UUID } from '../shared/credentials/high-entropy.ts';

/** Whether a text holds a high-entropy part, whatever its name. UUIDs and git commits are identifiers. */
export function holdsDrawn(text: string): boolean {
  const rest = text.replace(UUID, ' ').replace(COMMIT, ' ');
  return (rest.match(RUN) ?? []).some((run) => run.length >= SHORTEST && isDrawn(run));
}

const COMMIT = /(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi;
/** A shorter one may be a name. */
const SHORTEST = 20;
