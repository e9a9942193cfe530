/**
 * May the text, decoded from a host name, be a label beyond ASCII (RFC 5891 section 5.4)? By the platform's Unicode. Two
 * things no regular expression can say, and they are not checked: the direction of writing (RFC 5893), and which letters
 * a non-joiner parts (RFC 5892 appendix A.1), for which any two of a cursive script do.
 */
export function isULabel(text: string): boolean {
  return (
    BEYOND_ASCII.test(text) &&
    text.normalize('NFC') === text &&
    !MISPLACED.some((isMisplaced) => isMisplaced(text)) &&
    [...text].every(isAllowed) &&
    joinersHold([...text])
  );
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Each finds what stands at a wrong place. */
const MISPLACED = [
  // RFC 5891 section 4.2.3: hyphens and marks.
  whether(String.raw`^-|-$|^..--|^\p{Mark}`),
  // RFC 5892 appendix A.3 to A.9: a middle dot between two l, a numeral sign before Greek, signs behind Hebrew, a dot
  // among Japanese, digits of one kind.
  whether(String.raw`(?<!l)\u00b7|\u00b7(?!l)`),
  whether(String.raw`\u0375(?!\p{Script=Greek})`),
  whether(String.raw`(?<!\p{Script=Hebrew})[\u05f3\u05f4]`),
  whether(String.raw`^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]).*\u30fb`),
  whether(String.raw`[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]`),
];

/** RFC 5892 section 3. */
function isAllowed(character: string): boolean {
  return isException(character) || (isOfWords(character) && !isDisallowed(character));
}

/** Section 2.6 and 2.8: those that are allowed, or depend on what stands around them. */
const isException = whether(
  String.raw`[\u00b7\u00df\u0375\u03c2\u05f3\u05f4\u0660-\u0669\u06f0-\u06f9\u06fd\u06fe\u0f0b\u200c\u200d\u3007\u30fb]`,
);
const isOfWords = whether(String.raw`[-\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]`);
const isDisallowed = whether(
  [
    // Section 2.6 again, signs of music, old Hangul.
    String.raw`[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]`,
    String.raw`[\u20d0-\u20ff\u{1d100}-\u{1d24f}\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]`,
    // What another case or width writes otherwise, and what is ignored.
    String.raw`[\p{Changes_When_NFKC_Casefolded}\p{Default_Ignorable_Code_Point}]`,
  ].join('|'),
);

/** RFC 5892 appendix A.1 and A.2: a joiner stands behind a virama; a non-joiner may part two letters as well. */
function joinersHold(characters: readonly string[]): boolean {
  return characters.every((character, at) => {
    if (character !== JOINER && character !== NON_JOINER) return true;
    if (isVirama(characters[at - 1])) return true;
    const [before, behind] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
    return character === NON_JOINER && endsInCursive(before) && beginsInCursive(behind);
  });
}

const NON_JOINER = '\u200c';
const JOINER = '\u200d';
const CURSIVE = ['Arabic', 'Syriac', 'Nko', 'Mandaic', 'Mongolian', 'Phags_Pa', 'Adlam']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const endsInCursive = whether(`[${CURSIVE}]\\p{Mn}*$`);
const beginsInCursive = whether(`^\\p{Mn}*[${CURSIVE}]`);

/**
 * Whether a text has a pattern, which is made when first asked for: the classes of Unicode take milliseconds, and most
 * host names are of ASCII. A literal would be read with the module.
 */
function whether(pattern: string): (text: string) => boolean {
  let made: RegExp | undefined;
  return (text) => {
    made ??= new RegExp(pattern, 'u');
    return made.test(text);
  };
}

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
