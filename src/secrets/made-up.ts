/** A text without its words that are nobody's credential, as an example may stand beside what is none. */
export function withoutMadeUp(text: string): string {
  return text.replace(/[^\s"'`,;&\\]+/g, (word) =>
    isMadeUp(word) || SHORT_LIVED.test(word) ? '' : word,
  );
}

/** Says of itself that it is an example, or repeats itself too much to be random: `00000000-0000-…`. */
function isMadeUp(word: string): boolean {
  return (word.length <= LONGEST_EXAMPLE && EXAMPLE.test(word)) || repeats(withoutKind(word));
}

/** In what is longer, such as Base64, these letters stand by chance. */
const LONGEST_EXAMPLE = 300;
const EXAMPLE = /example|sample|dummy|fake|(?<![a-z])test(?![a-z])|changeme|xxxx|your[-_]/i;

/** A Sandbox's tokens for Link open nothing, and end within hours: upstream's own documentation is full of them. */
const SHORT_LIVED = /^(link|public)-sandbox-[0-9a-f-]+$/i;

/** Of `access-sandbox-0000` the `0000`. No loop in a loop: a word may have megabytes. */
function withoutKind(word: string): string {
  const end = word.search(/[^a-z-]/i);
  const kind = word.slice(0, word.lastIndexOf('-', end === -1 ? word.length : end) + 1);
  return /^[a-z]+-+[a-z]/i.test(kind) ? word.slice(kind.length) : word;
}

function repeats(text: string): boolean {
  const different = new Set<string>();
  let length = 0;
  for (const character of text) {
    if (character === '-') continue;
    different.add(character);
    if (different.size > MOST_DIFFERENT) return false;
    length++;
  }
  return length >= 8;
}

const MOST_DIFFERENT = 4;
