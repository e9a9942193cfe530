/** Is the text an IPv6 address or an IPvFuture, as they stand in brackets (RFC 3986 section 3.2.2), without a zone? */
export function isIpLiteral(text: string): boolean {
  return isIpV6(text) || IP_V_FUTURE.test(text);
}

function isIpV6(text: string): boolean {
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
  const endsInIpV4 = mayEndInIpV4 && IP_V4.test(text.slice(text.lastIndexOf(':') + 1));
  const others = endsInIpV4 ? parts.slice(0, -1) : parts;
  return others.every((part) => PIECE.test(part)) ? others.length + (endsInIpV4 ? 2 : 0) : TOO_MANY;
}

const ALL = 8;
const TOO_MANY = 9;
/** Six pieces and an IPv4 address. */
const LONGEST = 6 * '0000:'.length + '255.255.255.255'.length;

const PIECE = /^[0-9A-Fa-f]{1,4}$/;
const IP_V4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
const IP_V_FUTURE = /^v[0-9A-F]+\.[\w\-.~!$&'()*+,;=:]+$/i;
