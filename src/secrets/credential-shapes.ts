import { isPlaceholder, isTyped, saysExample } from './made-up.ts';
import { looksRandom } from './random-text.ts';
import { isChatUrl, placesIn } from './secret-urls.ts';

/**
 * Whether a credential of a known shape is anywhere in a text. What stands around it excuses nothing; words in the place
 * of what is drawn do.
 */
export function hasShape(text: string): boolean {
  return (
    ALONE.some((shape) => shape.test(text)) ||
    WITH_DRAWN.some((shape) => partsOf(text, shape).some(looksRandom)) ||
    partsOf(text, FIXED).some((part) => !isTyped(part)) ||
    partsOf(text, USER).some(isUserInfo) ||
    partsOf(text, BASIC).some(isBasic) ||
    placesIn(text).some((place) => isChatUrl(place) && looksRandom(place))
  );
}

function partsOf(text: string, shape: RegExp): readonly string[] {
  return [...text.matchAll(shape)].map(([, part = '']) => part);
}

const ALONE: readonly RegExp[] = [
  // RFC 7515, section 7.1: two of the parts are JSON objects, in base64url. Looked for from the second: no loop in a loop.
  /(?<=eyJ[\w-]{6,2000})\.eyJ/,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/,
];

/** Each with what is drawn in it. */
const WITH_DRAWN: readonly RegExp[] = [
  // Plaid's tokens, but those that are short-lived.
  /(?:(?:access|processor|asset-report|user)-sandbox|(?:access|processor|asset-report|user|public|link)-(?:development|production))-([0-9a-z-]{12,200})/gi,
  // What services say in front of their keys, so that scanners find them.
  /(?<![a-z0-9])(?:[srp]k_(?:live|test)_|whsec_|gh[opsur]_|github_pat_|glpat-|glrt-|npm_|xox[abeoprs]-|xapp-|sk-proj-|sk-ant-|hf_|pypi-|shp(?:at|ca|pa|ss)_|dop_v1_|hvs\.)([\w.-]{12,500})/gi,
  /(?<![a-z0-9])(SG\.[\w-]{16,100}\.[\w-]{16,100})/gi,
  // In a URL's query.
  /(?:token|secret|key|password|passphrase|pwd)=([^\s&?#;,"'<>]{12,2000})/gi,
  // RFC 9110, section 11.4: the scheme and the credentials.
  /\bbearer {1,5}([\w.~+/=-]{12,2000})/gi,
];

/** Nothing else is so long behind these. */
const FIXED = /(?<![A-Za-z0-9])(A[KS]IA[0-9A-Z]{12,16}(?![0-9A-Z])|AIza[\w-]{35})/g;

/** RFC 3986, section 3.2.1. */
const USER = /:\/\/([^\s/?#@]{1,500})@/g;
const BASIC = /\bbasic {1,5}([\w+/=-]{8,2000})/gi;

/** A user alone is a name, where it does not look random. */
function isUserInfo(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon === -1) return looksRandom(text);
  const password = text.slice(colon + 1);
  return password !== '' && !isPlaceholder(password) && !saysExample(password);
}

function isBasic(base64: string): boolean {
  const pair = Buffer.from(base64, 'base64').toString('utf8');
  return /^[\x20-\x7e]+:/.test(pair) ? isUserInfo(pair) : looksRandom(base64);
}
