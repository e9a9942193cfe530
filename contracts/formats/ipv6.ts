import { isIpV4 } from './ipv4.ts';

/** Is the text an IPv6 address (RFC 4291 section 2.2), maybe with an IPv4 address at its end, without a zone? */
export function isIpV6(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [before = '', behind, ...others] = text.split('::');
  if (behind === undefined) return pieces(before, true) === ALL;
  // `::` stands for at least one piece.
  return others.length === 0 && pieces(before, false) + pieces(behind, true) < ALL;
}

/** The number of 16-bit pieces in a text; more than an address has where the text is malformed. */
function pieces(text: string, mayEndInIpV4: boolean): number {
  if (text === '') return 0;
  const parts = text.split(':');
  const endsInIpV4 = mayEndInIpV4 && isIpV4(text.slice(text.lastIndexOf(':') + 1));
  const others = endsInIpV4 ? parts.slice(0, -1) : parts;
  return others.every((part) => PIECE.test(part)) ? others.length + (endsInIpV4 ? 2 : 0) : TOO_MANY;
}

const ALL = 8;
const TOO_MANY = 9;
/** Six pieces and an IPv4 address. */
const LONGEST = 6 * '0000:'.length + '255.255.255.255'.length;

const PIECE = /^[0-9A-Fa-f]{1,4}$/;
