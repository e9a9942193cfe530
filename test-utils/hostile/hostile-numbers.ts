import { type AdversarialInput, RARE } from './adversarial-input.ts';
import { atPlace, isInteger, isPlainText } from './at-place.ts';
import { extraMember } from './extra-member.ts';

const MANY = 10_000;
const DIGITS = '1234567890'.repeat(MANY / 10);

/** Numbers of RFC 8259 section 6 that no double carries, or that have broken double parsers. */
export const HOSTILE_NUMBERS: readonly AdversarialInput[] = [
  ...(
    [
      ['an integer beyond a double', '123456789012345678901234567890'],
      ['the first integer that a double rounds', '9007199254740993'],
      ['an integer beyond 64 bits', '18446744073709551616'],
      ['a number beyond a double', '1e400'],
      ['a number below a double', '-0.0000000000000000000000000000000000000000000000000001e-300'],
      ['the smallest double', '5e-324'],
      ['the double at which parsers hung', '2.2250738585072011e-308'],
      ['minus zero', '-0'],
      ['minus zero with a fraction and an exponent', '-0.0E-0'],
      ['zero with a huge exponent', '0e999999999999'],
      ['a fraction beyond a double', '0.1000000000000000055511151231257827'],
    ] as const
  ).map(([name, json]) => extraMember(name, 'hostile', json)),
  ...(
    [
      [`an integer of ${MANY} digits`, DIGITS],
      [`a fraction of ${MANY} digits`, `0.${DIGITS}`],
      [`an exponent of ${MANY} digits`, `1e${DIGITS}`],
      [`an exponent of minus ${MANY} digits`, `-${DIGITS}e-${DIGITS}`],
      [`${MANY} zeros behind the point`, `1.${'0'.repeat(MANY)}`],
    ] as const
  ).map(([name, json]) => extraMember(name, 'hostile', json, { weight: RARE })),
  // Not 1e400: readers disagree on whether it is an integer.
  atPlace('a documented integer beyond 2^53', isInteger, '-9007199254740993'),
  atPlace('a documented integer beyond 64 bits', isInteger, '123456789012345678901234567890'),
  atPlace('a number beyond a double for a text', isPlainText, '1e400', { code: 'wrong-type' }),
  atPlace('an integer of 30 digits for a text', isPlainText, DIGITS.slice(0, 30), {
    code: 'wrong-type',
  }),
];
