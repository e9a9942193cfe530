import {
  mayNameCredential,
  namesCredential,
} from '../../../contracts/credentials/credential-name.ts';
import {
  type CredentialShape,
  credentialPattern,
  hintedShapes,
} from '../../../contracts/credentials/credential-shapes.ts';
import { quote } from '../../../contracts/received.ts';
import type { HolderOf } from './known-secrets.ts';
import {
  hasRandomRun,
  isPlaceholder,
  isShortLived,
  isTyped,
  looksRandom,
  saysExample,
} from './random-text.ts';

/**
 * Why a text, in these decoded variants, may be a credential; null where it does not look like one. The reason does not
 * quote it.
 */
export function credentialReason(
  readings: readonly string[],
  name: string,
  holderOf: HolderOf,
): string | null {
  const held = heldReason(readings, holderOf);
  if (held !== null) return held;
  for (const reading of readings) {
    if (hasShape(reading)) return SHAPE;
    if (isNamed(reading, name)) return namedReason(name);
  }
  return null;
}

/** The same for a regular expression. The prefix of a credential alone is not one. */
export function patternReason(pattern: string, name: string, holderOf: HolderOf): string | null {
  const literals = patternLiterals(pattern);
  const held = heldReason([pattern, literals], holderOf);
  if (held !== null) return held;
  const random = literals.split('\n').filter(looksRandom);
  if (random.some(hasShape)) return SHAPE;
  return random.some((literal) => isNamed(literal, name)) ? namedReason(name) : null;
}

function heldReason(texts: readonly string[], holderOf: HolderOf): string | null {
  for (const text of texts) {
    const holder = holderOf(text);
    if (holder !== null) return `it is what the variable ${holder} holds`;
  }
  return null;
}

const SHAPE = 'it has the shape of a credential';

/** Whether a word of the text has high entropy and stands under a name that fits. */
function isNamed(text: string, name: string): boolean {
  const isSure = namesCredential(name);
  if (!isSure && !mayNameCredential(name)) return false;
  const looksSo = isSure ? looksRandom : hasRandomRun;
  // A placeholder may stand beside a real credential.
  return (text.match(/[^\s"'`,;&\\]+/g) ?? []).some(
    (word) => looksSo(word) && !isShortLived(word) && !saysExample(word),
  );
}

function namedReason(name: string): string {
  return `${quote(name)} is the name of a credential, and it does not look made up`;
}

/**
 * Whether a text has a credential of a known shape. Placeholder words in place of the secret part excuse it; words
 * around it do not.
 */
export function hasShape(text: string): boolean {
  return hintedShapes(text).some((shape) =>
    [...text.matchAll(credentialPattern(shape))].some(([whole, body = '']) =>
      isCertain(shape.kind, whole, body),
    ),
  );
}

function isCertain(kind: CredentialShape['kind'], whole: string, body: string): boolean {
  switch (kind) {
    case 'drawn':
      return looksRandom(body);
    case 'short-lived':
      return false;
    case 'fixed':
      return !isTyped(whole);
    case 'user':
      return isUserInfo(body);
    case 'basic':
      return isBasic(body);
    case 'whole':
      return true;
  }
}

/** A user without a password is a name, unless it looks random. */
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

/**
 * The literal parts of a regular expression, unescaped, with a line end in place of anything else: for `a\.b[0-9]+c`
 * the lines `a.b` and `c`.
 */
export function patternLiterals(pattern: string): string {
  return pattern.replace(
    TOKEN,
    (_, unit?: string, byte?: string, escaped?: string, alone?: string) => {
      const number = unit ?? byte;
      if (number !== undefined) return String.fromCharCode(Number.parseInt(number, 16));
      return escaped ?? alone ?? '\n';
    },
  );
}

/** One character: by its number, escaped, or alone in a class. Then all that matches others, or none. */
const TOKEN =
  /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^a-z0-9])|\[([^\]\\^])\]|\\.|\[(?:\\.|[^[\]\\]){1,200}\]|\{[\d,]{1,20}\}|\(\?(?:[:=!]|<[=!]|P?<\w{1,50}>)|[.*+?()|^$[\]]/gis;
