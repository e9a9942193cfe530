/**
 * Whether a number of a JSON text may be no integer though its double is one: it has a negative exponent, or a dot and
 * more digits than a double keeps. A check of every number would take longer than parsing.
 */
export function mayBeRounded(text: string): boolean {
  return SMALL_OR_LONG.test(text);
}

/** The lookbehinds visit each character once, since they pass no `-` and no second dot. */
const SMALL_OR_LONG = /[eE]-(?<=[:,[\s]-?\d[\d.]*[eE]-)|\.\d*(?<=[\d.]{17})/;
