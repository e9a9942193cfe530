import { type AdversarialInput, RARE } from './adversarial-input.ts';
import { atPlace, isEnum, isPlainText, isUri } from './at-place.ts';
import { extraMember, extraMembers } from './extra-member.ts';

const MILLION = 1_000_000;
const MANY = 10_000;
const WEIGHT = { weight: RARE };

/** Texts that exceed a reader's space or time. */
export const LONG_TEXTS: readonly AdversarialInput[] = [
  atPlace('a documented text of a million characters', isPlainText, quoted('x'), WEIGHT),
  atPlace('a URI of a million characters', isUri, `"https://a/${'x'.repeat(MILLION)}"`, WEIGHT),
  extraMember('a million bytes beyond ASCII', 'hostile', quoted('\u20ac', MILLION / 3), WEIGHT),
  extraMember('half a million backslashes', 'hostile', quoted('\\\\', MILLION / 2), WEIGHT),
  extraMember('a million bytes of escapes', 'hostile', quoted('\\u0000', MILLION / 6), WEIGHT),
  extraMember('a key of a million characters', 'x'.repeat(MILLION), 'null', {
    ...WEIGHT,
    keyJson: quoted('x'),
  }),
  atPlace('an unknown value of 40,000 characters', isEnum, quoted('transactions', MANY / 3), {
    ...WEIGHT,
    code: 'unknown-enum-value',
  }),
  extraMembers(`${MANY} keys`, numbered('hostile '), undefined, RARE),
  extraMembers(`${MANY} keys that are indices`, numbered(''), undefined, RARE),
  extraMember(`${MANY} items`, 'hostile', `[${'{},'.repeat(MANY - 1)}{}]`, WEIGHT),
];

/** Written by hand, so that only a generated text is made in full. */
function quoted(json: string, times = MILLION): string {
  return `"${json.repeat(times)}"`;
}

function numbered(prefix: string): readonly (readonly [string, string])[] {
  return Array.from({ length: MANY }, (_, n) => [`${prefix}${n}`, '0'] as const);
}
