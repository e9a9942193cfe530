import { scanJson } from '../../../contracts/reading/scan-json.ts';

/** The nesting depth of a JSON text: 0 for a scalar. Without recursion, for any depth. */
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
