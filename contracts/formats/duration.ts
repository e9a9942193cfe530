/**
 * Is the text an RFC 3339 `duration` (appendix A, as JSON Schema says)? Units stand from large to small and leave none
 * out between them, weeks stand alone, numbers are whole and as long as they like. Letters may be of either case, as in
 * all ABNF (RFC 5234 section 2.3).
 */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

const DATE = '(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)';
const TIME = 'T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)';
const WEEKS = '[0-9]+W';
/** A letter ends each run of digits, so that matching takes linear time. */
const DURATION = new RegExp(`^P(?:${DATE}(?:${TIME})?|${TIME}|${WEEKS})$`, 'i');
