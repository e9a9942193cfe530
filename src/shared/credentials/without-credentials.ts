import {
  type CredentialShape,
  credentialPattern,
  hintedShapes,
} from '../../../contracts/credentials/credential-shapes.ts';
import { caseChanges } from './drawn-text.ts';

/**
 * A text to be printed, without what has the shape of a credential: what is secret of it becomes `…`, and its head stays, as it tells what
 * it was. JSON stays JSON.
 */
export function withoutCredentials(text: string): string {
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

/** A user alone may be a token. */
function withoutPassword(body: string, isCut: boolean): string {
  const [, user, password] = USER_AND_PASSWORD.exec(body) ?? [];
  if (user === undefined || password === undefined) {
    return body.length < SHORTEST_TOKEN || isOfWords(body) ? body : MASK;
  }
  // Of a URL that was cut it may be the port.
  const isNone = password === '' || (isCut && /^\d{1,5}$/.test(password));
  return isNone || isTemplate(password) ? body : `${user}${MASK}`;
}

const SHORTEST_TOKEN = 8;
/** The colon as workflow commands have it, too. */
const USER_AND_PASSWORD = /^([^:]*?(?::|%3A))(.*)$/is;

/** What people write to name it: what a machine draws has digits, changes its case often, or has no end of a word for long. */
function isOfWords(body: string): boolean {
  return isTemplate(body) || (WORDS.test(body) && caseChanges(body) <= MOST_CASE_CHANGES);
}

const WORDS = /^[^\w]*(?:[a-z]{1,14}(?:[^a-z\d]+|$))+$/i;
const MOST_CASE_CHANGES = 3;

/** `PASSWORD`, `${user.TOKEN}`, `<token>`, `$TOKEN`: what stands for one, and what is masked already. */
function isTemplate(body: string): boolean {
  return /^(?:[A-Z]{1,14}(?:_[A-Z]{1,14})*|\$\{?[\w.]+\}?|<[^>]*>?|…|\*+)$/.test(body);
}
