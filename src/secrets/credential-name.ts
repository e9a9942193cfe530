/** Whether a member, a header or a parameter is named after a credential. */
export function namesCredential(name: string): boolean {
  return CREDENTIAL.test(name) || hasWord(name, [...PASSWORDS, 'auth', 'sig']);
}

/** The same of a variable of the environment: `AUTH_MODE` holds none, and `PWD` is the shell's own. */
export function holdsCredential(variable: string): boolean {
  return (
    CREDENTIAL.test(variable) || (hasWord(variable, PASSWORDS) && !/^(OLD)?PWD$/.test(variable))
  );
}

/** Whether one of the words of a name is such; `xApiKey` and `X-API-KEY` are x, api, key. */
export function hasWord(name: string, words: readonly string[]): boolean {
  return name
    .slice(-LONGEST)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => words.includes(word));
}

const CREDENTIAL =
  /secret|passw|passphrase|token|credential|authorization|cookie|jwt|api[-_]?key|access[-_]?key|private[-_]?key|client[-_]?id$/i;
/** Too short to be looked for within words. */
const PASSWORDS = ['pass', 'pat', 'pwd'];
/** A name that is longer is a text. */
const LONGEST = 200;
