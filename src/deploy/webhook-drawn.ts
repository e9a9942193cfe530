import { isDrawn, RUN, UUID } from '../shared/credentials/drawn-text.ts';

/** Whether a text has in it what may be a key, whatever it is called. A UUID names a thing, and so does a commit of git. */
export function holdsDrawn(text: string): boolean {
  const rest = text.replace(UUID, ' ').replace(COMMIT, ' ');
  return (rest.match(RUN) ?? []).some((run) => run.length >= SHORTEST && isDrawn(run));
}

const COMMIT = /(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi;
/** A shorter one may be a name. */
const SHORTEST = 20;
