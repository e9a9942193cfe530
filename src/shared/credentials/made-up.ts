/** Whether a word says of itself that it is an example. What is drawn beside that, and is long, is none. */
export function saysExample(word: string): boolean {
  return word.length <= LONGEST_EXAMPLE && EXAMPLE.test(word) && !/[a-z0-9]{20}/i.test(word);
}

/** In what is longer, such as Base64, these letters stand by chance. */
const LONGEST_EXAMPLE = 300;
const EXAMPLE = /example|sample|dummy|fake|(?<![a-z])test(?![a-z])|changeme|xxxx|your[-_]/i;

/** Whether it was typed and not drawn: it repeats itself, as `00000000-0000-…`, counts up, or has a word in it. */
export function isTyped(part: string): boolean {
  return repeats(part) || countsUp(part.replaceAll('-', '')) || /example|x{8}/i.test(part);
}

/** A Sandbox's tokens for Link open nothing, and end within hours: upstream's own documentation is full of them. */
export function isShortLived(word: string): boolean {
  return /^(link|public)-sandbox-[\w-]{1,200}$/i.test(word);
}

/** Whether it is made of words by which people name what stands for a credential: `my-access-token`, `password1`. */
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
/** A word may be repeated; the separators tell where each ends, so there is one way to match. */
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

/** Of what is drawn from sixteen, one step in sixteen does. */
function countsUp(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps++;
  }
  return steps >= 0.6 * (text.length - 1);
}
