import type { JsonPointer } from '../../contracts/json-pointer.ts';

/** A place, whichever items of lists it is in: `/link_sessions/[]/events`. */
export function placePattern(path: JsonPointer): string {
  if (!/\/\d/.test(path)) return path;
  return path.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
}

/** Whether it is the room behind the last item of a list, where nothing is absent. */
export function isBehindItems(path: JsonPointer): boolean {
  return placePattern(path).endsWith('/[]');
}
