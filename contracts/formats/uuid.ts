/** Is the text a UUID as RFC 4122 section 3 writes it: hex digits of either case, of any version and variant? */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const UUID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
