/**
 * Whether a number of a JSON text may be no integer though its double is one: with a negative exponent, or with a dot and more
 * digits than a double keeps. To look at every number costs more than to parse the text.
 */
export function mayBeRounded(text: string): boolean {
  return SMALL_OR_LONG.test(text);
}

/** What looks behind itself sees each character once: what it passes has no `-` and no second dot to begin at. */
const SMALL_OR_LONG = /[eE]-(?<=[:,[\s]-?\d[\d.]*[eE]-)|\.\d*(?<=[\d.]{17})/;
