/**
 * Is the text base64 of RFC 4648 section 4, with padding and without line breaks (section 3.1)? OpenAPI calls it `byte`.
 * The bits behind the last byte may be set: section 3.5 leaves it to a reader to refuse that.
 */
export function isByte(text: string): boolean {
  return text.length % 4 === 0 && BASE64.test(text);
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
