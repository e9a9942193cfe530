import {
  type AdversarialInput,
  atPlace,
  extraMember,
  extraMembers,
  isDateTime,
  isEnum,
  isPlainText,
  isUri,
  type PlaceKind,
  RARE,
  USUAL,
} from './adversarial-input.ts';

const MANY = 10_000;
const MILLION = 1_000_000;
const SELDOM = { weight: RARE };

/** Texts that exceed a reader's space or time. */
export const LONG_TEXTS: readonly AdversarialInput[] = [
  atPlace('a documented text of a million characters', isPlainText, quoted('x'), null, RARE),
  atPlace('a URI of a million characters', isUri, `"https://a/${'x'.repeat(MILLION)}"`, null, RARE),
  extraMember('a million bytes beyond ASCII', 'hostile', quoted('\u20ac', MILLION / 3), SELDOM),
  extraMember('half a million backslashes', 'hostile', quoted('\\\\', MILLION / 2), SELDOM),
  extraMember('a million bytes of escapes', 'hostile', quoted('\\u0000', MILLION / 6), SELDOM),
  extraMember('a key of a million characters', 'x'.repeat(MILLION), 'null', {
    ...SELDOM,
    keyJson: quoted('x'),
  }),
  atPlace(
    'an unknown value of 40,000 characters',
    isEnum,
    quoted('transactions', MANY / 3),
    'unknown-enum-value',
    RARE,
  ),
  extraMembers(`${MANY} keys`, numbered('hostile '), undefined, RARE),
  extraMembers(`${MANY} keys that are indices`, numbered(''), undefined, RARE),
  extraMember(`${MANY} items`, 'hostile', `[${'{},'.repeat(MANY - 1)}{}]`, SELDOM),
];

/** Written by hand, so that only a generated text is made in full. */
function quoted(json: string, times = MILLION): string {
  return `"${json.repeat(times)}"`;
}

function numbered(prefix: string): readonly (readonly [string, string])[] {
  return Array.from({ length: MANY }, (_, n) => [`${prefix}${n}`, '0'] as const);
}

const LONG = 50_000;
const run = (text: string) => text.repeat(LONG / text.length);
const NOW = '2024-01-31T23:59:59';

/** Long runs that make a naive regular expression backtrack. */
export const BACKTRACKING_BAIT: readonly AdversarialInput[] = [
  ...bait('bad-date-time', isDateTime, RARE, [
    ['a date-time whose fraction goes on without a zone', `${NOW}.${run('0')}`],
    ['a date-time of offsets', `${NOW}${run('+00:00')}`],
    ['a date-time of fractions', `${NOW}${run('.1')}Z`],
    ['a date-time of digits', run('9')],
    ['a date-time of dates', run('2024-01-31T')],
    ['a date-time, white space and one thing more', `${NOW}Z${run(' ')}x`],
    ['a date-time behind white space', `${run('\t ')}${NOW}Z!`],
  ]),
  // Texts that `$`, `\d` and C strings mistake for a date-time.
  ...bait('bad-date-time', isDateTime, USUAL, [
    ['a date-time of digits beyond ASCII', '\uff12\uff10\uff12\uff14-01-31T23:59:59Z'],
    ['a date-time and a NUL', `${NOW}Z\u0000`],
    ['a date-time and a line end', `${NOW}Z\n`],
    ['a date-time and a BOM', `\ufeff${NOW}Z`],
  ]),
  ...bait(null, isDateTime, RARE, [['a date-time of 50,000 digits', `${NOW}.${run('0')}Z`]]),
  ...bait('bad-uri', isUri, RARE, [
    ['a scheme without an end', run('a')],
    ['a scheme of dots', `${run('a.')} `],
    ['a host of labels and a space', `https://${run('a.')} `],
    ['a path of dots and a space', `https://a/${run('../')} `],
    ['a path of escapes and half a one', `https://a/${run('%61')}%6`],
    ['a query of pairs and a brace', `https://a/?${run('a=b&')}}`],
    ['an address of colons and a space', `https://[${run(':')}] `],
    ['a URI of users', `https://${run('a@')}b`],
    ['an address of pieces', `https://[${run('1:')}:1]/`],
    ['a port of digits and a letter', `https://a:${run('1')}a`],
    ['white space and one thing more', `https://a/${run(' ')}x`],
    ['an address of mail without an end', `mailto:${run('a')}@${run('a.')}\u0000`],
  ]),
  ...bait(null, isUri, RARE, [
    ['a URI of 50,000 slashes', `https:${run('/')}`],
    ['a URI of a long user', `https://${run('a')}@b`],
    ['a URI with an address of mail', `mailto:${run('a')}!`],
  ]),
  ...(
    [
      ['an address of mail of one letter', `${run('a')}!`],
      ['an address of mail of labels', `a@${run('a.')}`],
      ['an address of mail of quotes', `"${run('\\"')}@a`],
    ] as const
  ).map(([name, text]) => extraMember(name, 'email', JSON.stringify(text), { weight: RARE })),
];

function bait(
  code: 'bad-date-time' | 'bad-uri' | null,
  kind: PlaceKind,
  weight: number,
  texts: readonly (readonly [name: string, text: string])[],
): readonly AdversarialInput[] {
  return texts.map(([name, text]) => atPlace(name, kind, JSON.stringify(text), code, weight));
}
