import fc from 'fast-check';

const ATOMS = [
  'a',
  'b',
  '-',
  'é',
  '[a-c]',
  '[^a]',
  '\\d',
  '\\w',
  '\\W',
  '\\s',
  '.',
  '\\p{Lu}',
  '\\u{1f600}',
];
const TURNS = ['?', '*', '+', '{2}', '{1,}', '{0,2}', '{1,3}', '*?'];
const PLACES = ['^', '$', '\\b', '\\B', '(?<=a)', '(?<!a)', '(?<=^a*)'];

const SHALLOW = { depthIdentifier: 'pattern', maxDepth: 4 };

type Parts = Readonly<Record<'pattern' | 'alternative' | 'element' | 'atom', string>>;

/** Small patterns of all that ECMA 262 has, but no backreferences. */
export const generatedPattern: fc.Arbitrary<string> = patternsWith((pattern) => [
  { arbitrary: fc.constantFrom(...PLACES), weight: 1 },
  { arbitrary: joined(fc.constantFrom('(?=', '(?!'), pattern, fc.constant(')')), weight: 1 },
]);

/** Small patterns without assertions. */
export const plainPattern: fc.Arbitrary<string> = patternsWith(() => []);

function patternsWith(
  assertions: (pattern: fc.Arbitrary<string>) => readonly fc.WeightedArbitrary<string>[],
): fc.Arbitrary<string> {
  return fc.letrec<Parts>((tie) => ({
    pattern: inLine(tie('alternative'), 1, 2, '|'),
    alternative: inLine(tie('element'), 0, 3, ''),
    element: fc.oneof(
      SHALLOW,
      { arbitrary: fc.constantFrom(...ATOMS), weight: 4 },
      { arbitrary: tie('atom'), weight: 2 },
      { arbitrary: joined(tie('atom'), fc.constantFrom(...TURNS)), weight: 3 },
      ...assertions(tie('pattern')),
    ),
    atom: fc.oneof(
      SHALLOW,
      { arbitrary: fc.constantFrom(...ATOMS), weight: 1 },
      {
        arbitrary: joined(fc.constantFrom('(?:', '('), tie('pattern'), fc.constant(')')),
        weight: 2,
      },
    ),
  })).pattern;
}

function joined(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

function inLine(part: fc.Arbitrary<string>, minLength: number, maxLength: number, between: string) {
  const parts = fc.array(part, { minLength, maxLength, depthIdentifier: 'pattern' });
  return parts.map((texts) => texts.join(between));
}

/** Texts that small patterns may match, and may just fail to. */
export const smallText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'b', 'c', 'A', '1', '-', ' ', '\n', 'é', '\u{1f600}'), {
    maxLength: 8,
  })
  .map((characters) => characters.join(''));
