import { isIpV6 } from './ipv6.ts';

/**
 * Is the text a `Mailbox` of RFC 5321 section 4.1.2, as JSON Schema says: a local part, quoted or not, and a domain or
 * an address in brackets? ASCII only. The grammar sets no lengths; section 4.5.3.1 does that for servers.
 */
export function isEmail(text: string): boolean {
  // No domain has an `@`, but a quoted local part may.
  const at = text.lastIndexOf('@');
  if (at < 0) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  return (isDotString(local) || isQuotedString(local)) && (isDomain(domain) || isLiteral(domain));
}

function isDotString(local: string): boolean {
  return DOT_STRING.test(local) && !EMPTY_ATOM.test(local);
}

function isQuotedString(local: string): boolean {
  if (local.length < 2 || !QUOTED.test(local)) return false;
  return !/["\\]/.test(local.slice(1, -1).replaceAll(/\\./g, ''));
}

function isDomain(domain: string): boolean {
  return DOMAIN.test(domain) && !BAD_LABEL.test(domain);
}

/** Section 4.1.3, whose IPv4 addresses may have leading zeros. Other tags than IPv6 have to be registered; none is. */
function isLiteral(domain: string): boolean {
  const [, ipV4, ipV6] = LITERAL.exec(domain) ?? [];
  if (ipV4 !== undefined) return ipV4.split('.').every((byte) => Number(byte) <= LARGEST_BYTE);
  return ipV6 !== undefined && isIpV6(ipV6);
}

const DOT_STRING = /^[\w!#$%&'*+\-/=?^`{|}~.]+$/;
const EMPTY_ATOM = /^\.|\.\.|\.$/;
const QUOTED = /^"[ -~]*"$/;
const DOMAIN = /^[A-Za-z0-9.-]+$/;
/** Empty, or with a hyphen at its edge. */
const BAD_LABEL = /(?:^|\.)(?:[.-]|$)|-(?:\.|$)/;
const LITERAL = /^\[(?:([0-9]{1,3}(?:\.[0-9]{1,3}){3})|ipv6:([0-9A-F.:]+))\]$/i;
const LARGEST_BYTE = 255;
