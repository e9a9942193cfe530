import { isIpV6 } from './ipv6.ts';

/** Is the text an IPv6 address or an IPvFuture, as they stand in brackets (RFC 3986 section 3.2.2), without a zone? */
export function isIpLiteral(text: string): boolean {
  return isIpV6(text) || IP_V_FUTURE.test(text);
}

const IP_V_FUTURE = /^v[0-9A-F]+\.[\w\-.~!$&'()*+,;=:]+$/i;
