import {
  type CredentialShape,
  credentialPattern,
  hintedShapes,
} from '../../../contracts/credentials/credential-shapes.ts';
import { caseChanges } from './random-text.ts';

/**
 * Redacts texts that have the shape of a credential: the secret part becomes `…`; the head stays, since it tells the
 * kind. JSON stays JSON.
 */
export function redactCredentials(text: string): string {
  return hintedShapes(text).reduce(
    (rest, shape) =>
      rest.replace(
        credentialPattern(shape),
        (whole: string, body: string, at: number) =>
          whole.slice(0, whole.length - body.length) +
          withoutSecret(shape.kind, body, rest.startsWith(MASK, at + whole.length)),
      ),
    text,
  );
}

function withoutSecret(kind: CredentialShape['kind'], body: string, isCut: boolean): string {
  switch (kind) {
    case 'whole':
    case 'fixed':
      return body === '' ? '' : MASK;
    case 'user':
      return withoutPassword(body, isCut);
    case 'drawn':
    case 'short-lived':
    case 'basic':
      return isOfWords(body) ? body : MASK;
  }
}

const MASK = '…';

/** A user without a password may be a token. */
function withoutPassword(body: string, isCut: boolean): string {
  const [, user, password] = USER_AND_PASSWORD.exec(body) ?? [];
  if (user === undefined || password === undefined) {
    return body.length < SHORTEST_TOKEN || isOfWords(body) ? body : MASK;
  }
  // In a truncated URL this may be the port.
  const isNone = password === '' || (isCut && /^\d{1,5}$/.test(password));
  return isNone || isTemplate(password) ? body : `${user}${MASK}`;
}

const SHORTEST_TOKEN = 8;
/** A colon, also as workflow commands escape it. */
const USER_AND_PASSWORD = /^([^:]*?(?::|%3A))(.*)$/is;

/**
 * Whether a text is a name that people wrote: random text has digits, often changes its case, or has long runs without
 * a word's end.
 */
function isOfWords(body: string): boolean {
  return isTemplate(body) || (WORDS.test(body) && caseChanges(body) <= MOST_CASE_CHANGES);
}

const WORDS = /^[^\w]*(?:[a-z]{1,14}(?:[^a-z\d]+|$))+$/i;
const MOST_CASE_CHANGES = 3;

/** `PASSWORD`, `${user.TOKEN}`, `<token>`, `$TOKEN`: placeholders are not secrets, nor is redacted text. */
function isTemplate(body: string): boolean {
  return /^(?:[A-Z]{1,14}(?:_[A-Z]{1,14})*|\$\{?[\w.]+\}?|<[^>]*>?|…|\*+)$/.test(body);
}
