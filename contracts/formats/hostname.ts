import { A_LABEL_PREFIX, isALabel } from './a-label.ts';

/**
 * Is the text a host name of RFC 1123 section 2.1: labels of letters, digits and inner hyphens, at most 63 characters
 * each and 253 together, no dot at the end? ASCII only. What looks like a label of another script has to be one (RFC
 * 5890 section 2.3.2.1).
 */
export function isHostname(text: string): boolean {
  return text.length <= LONGEST && text.split('.').every(isLabel);
}

const LONGEST = 253;

function isLabel(label: string): boolean {
  return LABEL.test(label) && (!A_LABEL_PREFIX.test(label) || isALabel(label));
}

const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}$(?<!-)/;
