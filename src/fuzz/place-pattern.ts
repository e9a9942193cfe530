import type { JsonPointer } from '../../contracts/json-pointer.ts';

/** What stands in a place for the items of a list. */
export const ITEMS = '[]';
/** What stands in a place for undocumented keys. */
export const ANY_KEY = '*';

/** A place, whichever items of lists it is in: `/link_sessions/[]/events`. */
export function placePattern(path: JsonPointer): string {
  if (!/\/\d/.test(path)) return path;
  return path.replaceAll(/\/\d+(?=\/|$)/g, `/${ITEMS}`);
}

/** Whether it is the room behind the last item of a list, where nothing is absent. */
export function isBehindItems(path: JsonPointer): boolean {
  return /\/\d+$/.test(path);
}
