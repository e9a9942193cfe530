/** Is the text an IPv4 address of four decimal bytes without leading zeros (RFC 2673 section 3.2)? */
export function isIpV4(text: string): boolean {
  return IP_V4.test(text);
}

const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const IP_V4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
