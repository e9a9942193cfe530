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
