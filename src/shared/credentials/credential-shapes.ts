import {
  type CredentialShape,
  credentialPattern,
  hintedShapes,
} from '../../../contracts/credentials/credential-shapes.ts';
import { isPlaceholder, isTyped, saysExample } from './placeholders.ts';
import { looksRandom } from './random-text.ts';

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
