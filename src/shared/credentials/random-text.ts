/**
 * Whether a part of a name or a path has high entropy: it changes between letters and digits more often than
 * `contract2024v2`. A shorter text, or one of letters alone, cannot be told from a word.
 */
export function hasHighEntropy(text: string): boolean {
  return (text.match(RUN) ?? []).some(isDrawn);
}

/** A run that is long enough to be told from a word. */
export const RUN = /[a-z0-9]{12,200}/gi;

/** A UUID is random, too, but has a form of its own. */
export const UUID = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;

export function isDrawn(run: string): boolean {
  if (!isMixed(run)) return false;
  if (run.length >= 16 && /^[0-9a-f]+$/i.test(run)) return true;
  const changes = kindChanges(run);
  return changes >= (run.length < 20 ? 4 : 3) || (changes + caseChanges(run)) * 2 >= run.length - 1;
}

/** Whether a run has both letters and digits. */
function isMixed(run: string): boolean {
  return /\d/.test(run) && /[a-z]/i.test(run);
}

/** Counts the changes between letters and digits. */
function kindChanges(run: string): number {
  return count(run, /[a-z](?=\d)|\d(?=[a-z])/gi);
}

/** For Base64, which has few digits: words change their case once or twice. */
export function caseChanges(run: string): number {
  return count(run, /[a-z](?=[A-Z])|[A-Z](?=[a-z])/g);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Whether a part of a text is random, where a credential is expected. Words with a number after them are not. */
export function looksRandom(text: string): boolean {
  return hasRandomRun(text) || (text.match(UUID) ?? []).some((id) => isMixed(id) && !isTyped(id));
}

/** The same without UUIDs, which mostly are identifiers. */
export function hasRandomRun(text: string): boolean {
  const bare = text.replace(UUID, ' ');
  return (
    runsOf(bare).some((run) => isDrawn(run) || changesOften(run)) ||
    // Base64 has marks between its letters, as paths and names do.
    (/[-_+/]/.test(bare) && runsOf(bare.replace(/[-_+/]/g, '')).some(changesOften))
  );
}

function runsOf(text: string): readonly string[] {
  return (text.match(RUN) ?? []).filter((run) => !isTyped(run));
}

/** In Base64 six of ten characters are of another kind than the next, in words with capitals at most four. */
function changesOften(run: string): boolean {
  const kinds = kindChanges(run);
  return run.length >= 16 && kinds >= 2 && kinds + caseChanges(run) >= 0.42 * (run.length - 1);
}

/** Whether a word is marked as an example. A long high-entropy text beside the mark is not one. */
export function saysExample(word: string): boolean {
  return word.length <= LONGEST_EXAMPLE && EXAMPLE.test(word) && !/[a-z0-9]{20}/i.test(word);
}

/** Longer texts, such as Base64, have these letters by chance. */
const LONGEST_EXAMPLE = 300;
const EXAMPLE = /example|sample|dummy|fake|(?<![a-z])test(?![a-z])|changeme|xxxx|your[-_]/i;

/**
 * Whether a text is a placeholder by its form: it repeats itself, as `00000000-0000-…` does, counts up, or has a word
 * in it.
 */
export function isTyped(part: string): boolean {
  return repeats(part) || countsUp(part.replaceAll('-', '')) || /example|x{8}/i.test(part);
}

/** A Sandbox's tokens for Link give no access and expire within hours; upstream's documentation is full of them. */
export function isShortLived(word: string): boolean {
  return /^(link|public)-sandbox-[\w-]{1,200}$/i.test(word);
}

/** Whether a text is made of words that people use as placeholders: `my-access-token`, `password1`. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST_EXAMPLE && (PLACEHOLDER.test(text) || /^[0x*.-]+$/i.test(text));
}

const WORDS = [
  ...['a', 'an', 'any', 'my', 'our', 'the', 'your', 'some', 'valid', 'invalid', 'expired'],
  ...['plaid', 'link', 'public', 'private', 'access', 'api', 'auth', 'bearer', 'client', 'app'],
  ...['user', 'username', 'admin', 'name', 'id', 'key', 'token', 'secret', 'pass', 'password'],
  ...['passwd', 'pwd', 'sandbox', 'development', 'production', 'dev', 'prod', 'local', 'test'],
  ...['example', 'sample', 'dummy', 'fake', 'mock', 'stub', 'changeme', 'placeholder', 'value'],
].join('|');
/** A word may be repeated; separators end each word, so that there is one way to match. */
const PLACEHOLDER = new RegExp(
  String.raw`^[<{$[(]{0,3}(?:${WORDS})(?:[-_. ](?:${WORDS}|\d{1,6}))*\d{0,6}[>})\]]{0,3}$`,
  'i',
);

function repeats(text: string): boolean {
  const different = new Set<string>();
  for (const character of text) {
    if (character === '-') continue;
    different.add(character);
    if (different.size > MOST_DIFFERENT) return false;
  }
  return true;
}

const MOST_DIFFERENT = 4;

/** In random hexadecimal digits, one step in sixteen counts up. */
function countsUp(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps++;
  }
  return steps >= 0.6 * (text.length - 1);
}
