import { scanJson } from '../../../contracts/reading/scan-json.ts';

/** How many levels a JSON text is nested: 0 for a scalar. Without recursion, of whatever depth it is. */
export function jsonDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  scanJson(text, {
    open: () => {
      deepest = Math.max(deepest, ++depth);
    },
    close: () => {
      depth--;
    },
  });
  return deepest;
}
