/**
 * May the text, decoded from a host name, be a label beyond ASCII (RFC 5891 section 5.4)? By the platform's Unicode. Two
 * things no regular expression can say, and they are not checked: the direction of writing (RFC 5893), and which letters
 * a non-joiner parts (RFC 5892 appendix A.1), for which any two of a cursive script do.
 */
export function isULabel(text: string): boolean {
  return (
    BEYOND_ASCII.test(text) &&
    text.normalize('NFC') === text &&
    !MISPLACED.some((pattern) => pattern.test(text)) &&
    [...text].every(isAllowed) &&
    joinersHold([...text])
  );
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Each finds what stands at a wrong place. */
const MISPLACED: readonly RegExp[] = [
  // RFC 5891 section 4.2.3: hyphens and marks.
  /^-|-$|^..--|^\p{Mark}/u,
  // RFC 5892 appendix A.3 to A.9: a middle dot between two l, a numeral sign before Greek, signs behind Hebrew, a dot
  // among Japanese, digits of one kind.
  /(?<!l)\u00b7|\u00b7(?!l)/u,
  /\u0375(?!\p{Script=Greek})/u,
  /(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u,
  /^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]).*\u30fb/u,
  /[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]/u,
];

/** RFC 5892 section 3. */
function isAllowed(character: string): boolean {
  if (EXCEPTIONS.test(character)) return true;
  return WORD.test(character) && !DISALLOWED.test(character);
}

/** Section 2.6 and 2.8: those that are allowed, or depend on what stands around them. */
const EXCEPTIONS =
  /[\u00b7\u00df\u0375\u03c2\u05f3\u05f4\u0660-\u0669\u06f0-\u06f9\u06fd\u06fe\u0f0b\u3007\u30fb]|\u200c|\u200d/u;
const WORD = /[-\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]/u;
/** Of words: section 2.6 again, what another case or width writes otherwise, what is ignored, signs of music, old Hangul. */
const DISALLOWED = new RegExp(
  [
    '[\\u0640\\u07fa\\u302e\\u302f\\u3031-\\u3035\\u303b]',
    '\\p{Changes_When_NFKC_Casefolded}|\\p{Default_Ignorable_Code_Point}',
    '[\\u20d0-\\u20ff\\u{1d100}-\\u{1d24f}]',
    '[\\u1100-\\u11ff\\ua960-\\ua97c\\ud7b0-\\ud7fb]',
  ].join('|'),
  'u',
);

/** RFC 5892 appendix A.1 and A.2: a joiner stands behind a virama; a non-joiner may part two letters as well. */
function joinersHold(characters: readonly string[]): boolean {
  return characters.every((character, at) => {
    if (character !== JOINER && character !== NON_JOINER) return true;
    if (isVirama(characters[at - 1])) return true;
    const [before, behind] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
    return character === NON_JOINER && CURSIVE_LAST.test(before) && CURSIVE_FIRST.test(behind);
  });
}

const NON_JOINER = '\u200c';
const JOINER = '\u200d';
const CURSIVE = ['Arabic', 'Syriac', 'Nko', 'Mandaic', 'Mongolian', 'Phags_Pa', 'Adlam']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const CURSIVE_LAST = new RegExp(`[${CURSIVE}]\\p{Mn}*$`, 'u');
const CURSIVE_FIRST = new RegExp(`^\\p{Mn}*[${CURSIVE}]`, 'u');

/** Is its canonical combining class 9? No regular expression says so, but such a mark goes before 10 and behind 8. */
function isVirama(character: string | undefined): boolean {
  return (
    character !== undefined &&
    character !== OF_CLASS_8 &&
    character !== OF_CLASS_10 &&
    (OF_CLASS_10 + character).normalize('NFD').startsWith(character) &&
    (character + OF_CLASS_8).normalize('NFD').endsWith(character)
  );
}

const OF_CLASS_8 = '\u3099';
const OF_CLASS_10 = '\u05b0';
