import { punycodeDecoded } from './punycode.ts';
import { isULabel } from './u-label.ts';

export const A_LABEL_PREFIX = /^xn--/i;

/** Is a label of at most 63 characters that begins with `xn--` the Punycode of a U-label (RFC 5890 section 2.3.2.1)? */
export function isALabel(label: string): boolean {
  // Of either case, like every host name (RFC 5891 section 5.3).
  const decoded = punycodeDecoded(label.replace(A_LABEL_PREFIX, '').toLowerCase());
  return decoded !== null && isULabel(decoded);
}
