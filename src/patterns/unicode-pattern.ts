import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/**
 * A pattern that is one only without the flag `u` (`[\w-_]`, `\@`, `a{`), written so that it is one with it and takes
 * the same characters: JSON Schema asks for the flag (2020-12 Core section 6.4). It is given back as it is where it is one
 * already; null where it is none, or would mean something else.
 */
export function unicodePattern(pattern: string): string | null {
  if (isPattern(pattern, 'u')) return pattern;
  if (!isPattern(pattern, '') || CHANGES_MEANING.test(pattern)) return null;
  const needless: AST.Character[] = [];
  visitRegExpAST(new RegExpParser().parsePattern(pattern, 0, pattern.length), {
    onCharacterEnter: (node) => {
      if (rewritten(node) !== node.raw) needless.push(node);
    },
  });
  let written = pattern;
  for (const node of needless.toSorted((one, other) => other.start - one.start)) {
    written = written.slice(0, node.start) + rewritten(node) + written.slice(node.end);
  }
  return isPattern(written, 'u') ? written : null;
}

/** With the flag a code point in braces; an octal escape or a reference back to no group without it. */
const CHANGES_MEANING = /\\u\{|\\[0-9]|\\c|\\k/;

/** A character by itself where its backslash says nothing, and with one where it would be taken for more. */
function rewritten({ raw, parent }: AST.Character): string {
  const isInClass = parent.type === 'CharacterClass' || parent.type === 'CharacterClassRange';
  if (raw === '-' && parent.type === 'CharacterClass') return '\\-';
  if (/^[{}\]]$/.test(raw)) return `\\${raw}`;
  if (raw === '\\-' && isInClass) return raw;
  return /^\\([^^$\\.*+?()[\]{}|/a-zA-Z0-9])$/.exec(raw)?.[1] ?? raw;
}

function isPattern(pattern: string, flags: '' | 'u'): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
