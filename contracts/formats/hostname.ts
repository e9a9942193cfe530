import { punycodeDecoded } from './punycode.ts';
import { isULabel } from './u-label.ts';

/**
 * Is the text a host name of RFC 1123 section 2.1: labels of letters, digits and inner hyphens, at most 63 characters
 * each and 253 together, no dot at the end? ASCII only. What begins like a label of another script has to be one.
 */
export function isHostname(text: string): boolean {
  return text.length <= LONGEST && text.split('.').every(isLabel);
}

const LONGEST = 253;

function isLabel(label: string): boolean {
  return LABEL.test(label) && (!A_LABEL_PREFIX.test(label) || isALabel(label));
}

const A_LABEL_PREFIX = /^xn--/i;

/** RFC 5890 section 2.3.2.1: the Punycode of a label beyond ASCII, in either case like every host name. */
function isALabel(label: string): boolean {
  const decoded = punycodeDecoded(label.replace(A_LABEL_PREFIX, '').toLowerCase());
  return decoded !== null && isULabel(decoded);
}

const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}$(?<!-)/;
