/**
 * Whether the names on the way to a place hint at a credential, so that its value is not shown. It hides more than
 * credentials, which costs little. None of the words has a character that a JSON Pointer escapes.
 */
export function mayBeSecretPlace(path: string): boolean {
  return IN_PLACES.test(path);
}

/** Whether a member, a header or a parameter is named after a credential. */
export function namesCredential(name: string): boolean {
  return CREDENTIAL.test(name) || hasWord(name, [...PASSWORDS, 'auth', 'sig']);
}

/**
 * The same for a member with a high-entropy value: it may be a key or a signature, while other members of such a name
 * mostly are not.
 */
export function mayNameCredential(name: string): boolean {
  return namesCredential(name) || DRAWN.test(name);
}

/** Whether the name of an environment variable ends like a credential's. `AUTH_MODE` does not. */
export function holdsCredential(variable: string): boolean {
  const name = variable.slice(-LONGEST).replace(/_?\d{1,3}$/, '');
  const word = wordsOf(name).at(-1);
  const isPassword = PASSWORDS.some((password) => password === word);
  return HELD.test(name) || (isPassword && !SHELLS_OWN.has(variable));
}

/** Whether one of the above may be true: a cheap check first, since most names fail it. */
export function hintsAtName(name: string): boolean {
  return ROUGHLY.test(name);
}

/** Whether a name contains one of the words; `xApiKey` and `X-API-KEY` are x, api, key. */
export function hasWord(name: string, words: readonly string[]): boolean {
  return wordsOf(name.slice(-LONGEST)).some((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** The words in credentials' names, as a regular expression. */
const WORDS = 'secret|passw(?:or)?d|passphrase|token|credential|authorization|cookie|jwt';
const CREDENTIAL = new RegExp(`${WORDS}|passw|(?:api|access|private)[-_]?key|client[-_]?id$`, 'i');
const HELD = new RegExp(
  `(?:${WORDS}|client[-_]?id|(?:api|access|private|secret|signing|encryption|master)[-_]?key)s?$`,
  'i',
);
const IN_PLACES = new RegExp(`${WORDS}|passw|pwd|key`, 'i');
/** The name of a parameter of a query or a form, with its `=`. */
export const PARAMETER: string = `(?:${WORDS}|key|pwd)=`;
/** For example the headers of Azure, and those that sign a webhook. */
const DRAWN =
  /(?:functions|subscription|account|master|shared|service|signing|encryption|host|auth)[-_]?key$|signature|^plaid-verification$/i;
/** The shell's current and previous folder. */
export const SHELLS_OWN: ReadonlySet<string> = new Set(['PWD', 'OLDPWD']);
const ROUGHLY = new RegExp(`${WORDS}|pass|key|client|auth|sig|pat|pw`, 'i');
/** Too short to be searched for within words. */
const PASSWORDS = ['pass', 'pat', 'pw', 'pwd'];
/** A longer name is a text. */
const LONGEST = 200;
