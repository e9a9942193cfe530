import type { JsonPointer } from '../../contracts/json-pointer.ts';

/** A place, whichever items of lists it is in: `/link_sessions/[]/events`. */
export function placePattern(path: JsonPointer): string {
  if (!/\/\d/.test(path)) return path;
  return path.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
}
