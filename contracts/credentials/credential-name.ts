/**
 * Whether the value at a place of a payload is not shown, by the names on the way there: more than are credentials, as nobody misses what is
 * not shown. None of the words has a character that a JSON Pointer writes in another way.
 */
export function mayBeSecretPlace(path: string): boolean {
  return IN_PLACES.test(path);
}

/** Whether a member, a header or a parameter is named after a credential. */
export function namesCredential(name: string): boolean {
  return CREDENTIAL.test(name) || hasWord(name, [...PASSWORDS, 'auth', 'sig']);
}

/** The same where what it holds looks drawn: it may be a key or a signature, and what else is called so mostly is not. */
export function mayNameCredential(name: string): boolean {
  return namesCredential(name) || DRAWN.test(name);
}

/** Whether a variable of the environment is one: its name ends so. `AUTH_MODE` is none. */
export function holdsCredential(variable: string): boolean {
  const name = variable.slice(-LONGEST).replace(/_?\d{1,3}$/, '');
  const word = wordsOf(name).at(-1);
  const isPassword = PASSWORDS.some((password) => password === word);
  return HELD.test(name) || (isPassword && !SHELLS_OWN.has(variable));
}

/** Whether one of the above may be so: asked first, as most names are out with that, and the rest takes its time. */
export function hintsAtName(name: string): boolean {
  return ROUGHLY.test(name);
}

/** Whether one of the words of a name is such; `xApiKey` and `X-API-KEY` are x, api, key. */
export function hasWord(name: string, words: readonly string[]): boolean {
  return wordsOf(name.slice(-LONGEST)).some((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** What stands in the names of credentials, as a regular expression writes it. */
const WORDS = 'secret|passw(?:or)?d|passphrase|token|credential|authorization|cookie|jwt';
const CREDENTIAL = new RegExp(`${WORDS}|passw|(?:api|access|private)[-_]?key|client[-_]?id$`, 'i');
const HELD = new RegExp(
  `(?:${WORDS}|client[-_]?id|(?:api|access|private|secret|signing|encryption|master)[-_]?key)s?$`,
  'i',
);
const IN_PLACES = new RegExp(`${WORDS}|passw|pwd|key`, 'i');
/** The name of a parameter of a query or a form, with the sign behind it. */
export const PARAMETER: string = `(?:${WORDS}|key|pwd)=`;
/** Such as the headers of Azure, and those by which a webhook is known. */
const DRAWN =
  /(?:functions|subscription|account|master|shared|service|signing|encryption|host|auth)[-_]?key$|signature|^plaid-verification$/i;
/** The folder that the shell is in, and was in. */
export const SHELLS_OWN: ReadonlySet<string> = new Set(['PWD', 'OLDPWD']);
const ROUGHLY = new RegExp(`${WORDS}|pass|key|client|auth|sig|pat|pw`, 'i');
/** Too short to be looked for within words. */
const PASSWORDS = ['pass', 'pat', 'pw', 'pwd'];
/** A name that is longer is a text. */
const LONGEST = 200;
