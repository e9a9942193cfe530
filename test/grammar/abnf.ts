import fc from 'fast-check';

/**
 * A rule of a grammar (RFC 5234) as a parser (where it can end) and a generator (texts of it). Written from the ABNF of
 * an RFC, rule by rule, it shares nothing with the code under test.
 */
export interface Rule {
  readonly ends: (text: string, start: number) => readonly number[];
  readonly texts: fc.Arbitrary<string>;
}

export const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const ALPHA = oneOf(LETTERS);
export const DIGIT = oneOf('0123456789');
export const HEXDIG = oneOf('0123456789abcdefABCDEF');

export function isOf(rule: Rule, text: string): boolean {
  return rule.ends(text, 0).includes(text.length);
}

/** One of these characters. */
export function oneOf(characters: string): Rule {
  return {
    ends: (text, start) =>
      start < text.length && characters.includes(text.charAt(start)) ? [start + 1] : [],
    texts: fc.constantFrom(...characters),
  };
}

/** These characters one by one, as the ABNF writes `"abc"`: letters of either case. */
export function word(characters: string): Rule {
  return seq(...[...characters].map((one) => oneOf([...cases(one)].join(''))));
}

function cases(character: string): ReadonlySet<string> {
  return new Set([character.toUpperCase(), character.toLowerCase()]);
}

export function seq(...rules: readonly Rule[]): Rule {
  return {
    ends: (text, start) =>
      rules.reduce<readonly number[]>(
        (starts, rule) => distinct(starts.flatMap((at) => rule.ends(text, at))),
        [start],
      ),
    texts: fc.tuple(...rules.map(({ texts }) => texts)).map((parts) => parts.join('')),
  };
}

export function alt(...rules: readonly Rule[]): Rule {
  return {
    ends: (text, start) => distinct(rules.flatMap((rule) => rule.ends(text, start))),
    texts: fc.oneof(...rules.map(({ texts }) => texts)),
  };
}

export function opt(rule: Rule): Rule {
  return alt(seq(), rule);
}

export function many(rule: Rule, least: number, most = Number.POSITIVE_INFINITY): Rule {
  return {
    ends: (text, start) => {
      const ends: number[] = [];
      let starts: readonly number[] = [start];
      for (let count = 0; starts.length > 0 && count <= most; count++) {
        if (count >= least) ends.push(...starts);
        starts = distinct(starts.flatMap((at) => rule.ends(text, at))).filter(
          (end) => !ends.includes(end),
        );
      }
      return distinct(ends);
    },
    texts: fc
      .array(rule.texts, { minLength: least, maxLength: Math.min(most, least + 6) })
      .map((parts) => parts.join('')),
  };
}

function distinct(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)];
}

/** Texts of a rule with one or two characters added, removed, doubled or replaced, often by one of the telling ones. */
export function nearMissesOf(rule: Rule, telling: string): fc.Arbitrary<string> {
  const character = fc.oneof(
    { arbitrary: fc.constantFrom(...telling), weight: 3 },
    fc.constantFrom(...ASCII),
    fc.constantFrom('\u00e9', '\uff1a', '\u2028', '\ud83d', '\u0660', '\u212a', '\u017f'),
  );
  return rule.texts.chain((text) => {
    const edit = fc.record({
      at: fc.nat(text.length),
      remove: fc.nat(2),
      insert: fc.string({ unit: character, maxLength: 2 }),
    });
    return fc
      .array(edit, { minLength: 1, maxLength: 2 })
      .map((edits) =>
        edits.reduce(
          (t, { at, remove, insert }) => t.slice(0, at) + insert + t.slice(at + remove),
          text,
        ),
      );
  });
}

export const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Every text of these characters up to a length. */
export function* shortTexts(characters: string, longest: number): Generator<string> {
  yield '';
  if (longest === 0) return;
  for (const rest of shortTexts(characters, longest - 1)) {
    for (const character of characters) yield character + rest;
  }
}
