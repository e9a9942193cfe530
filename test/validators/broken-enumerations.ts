import { CREDIT_SUBTYPES } from './documented-values.ts';
import type { Habits } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** Known values are refused, or what is no text is taken for one of them. */
const enumerations: Readonly<Record<string, Habits['isListed']>> = {
  // A known value is refused.
  'forgets the first value': (value, listed) =>
    typeof value === 'string' && listed.indexOf(value) > 0,
  'forgets the last value': (value, listed) =>
    typeof value === 'string' && listed.slice(0, -1).includes(value),
  'forgets one product': (value, listed) => value !== 'balance_plus' && known(value, listed),
  'forgets one error type': (value, listed) => value !== 'USER_ERROR' && known(value, listed),
  'has the products of an older revision': (value, listed) =>
    !NEWER_PRODUCTS.includes(String(value)) && known(value, listed),
  'has the countries of an older revision': (value, listed) =>
    !['BE', 'AT', 'FI'].includes(String(value)) && known(value, listed),
  'has the countries of North America': (value, listed) =>
    known(value, listed.includes('US') ? ['US', 'CA'] : listed),
  'has one list of subtypes for two filters': (value, listed) =>
    known(value, listed.includes('student') ? CREDIT_SUBTYPES : listed),
  'expects identifiers': (value, listed) =>
    /^[a-z_]+$/i.test(String(value)) && known(value, listed),
  'expects lower case': (value, listed) => known(value, listed) && /^[^A-Z]*$/.test(String(value)),
  'expects underscores for spaces': (value, listed) =>
    known(
      value,
      listed.map((name) => name.replaceAll(' ', '_')),
    ),
  'lower-cases before it compares': (value, listed) => known(String(value).toLowerCase(), listed),
  'searches in halves what is not sorted': (value, listed) => foundInHalves(String(value), listed),
  'expects what is no number': (value, listed) =>
    known(value, listed) && Number.isNaN(Number(value)),

  // What is no text is taken.
  // biome-ignore lint/suspicious/noDoubleEquals: it is the mistake.
  'compares loosely': (value, listed) => listed.some((name) => name == value),
  'compares what it prints': (value, listed) => listed.includes(String(value)),
  'searches with a pattern': (value, listed) =>
    new RegExp(`^(${listed.join('|')})$`).test(String(value)),
  'looks up in an object': (value, listed) =>
    String(value) in Object.fromEntries(listed.map((name) => [name, true])),
  'takes positions for names': (value, listed) =>
    known(value, listed) || (Number.isInteger(value) && Number(value) in listed),
  'takes anything': () => true,
  'takes any text or number': (value) => typeof value === 'string' || typeof value === 'number',
};

const NEWER_PRODUCTS = ['balance_plus', 'beacon', 'identity_match', 'layer', 'statements'];

function known(value: unknown, listed: readonly string[]): boolean {
  return typeof value === 'string' && listed.includes(value);
}

function foundInHalves(value: string, listed: readonly string[]): boolean {
  let [from, to] = [0, listed.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = listed[middle] ?? '';
    if (found === value) return true;
    if (found < value) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}

export const brokenEnumerations: Validators = validatorsOf(
  'enumeration:',
  enumerations,
  (isListed) => handWrittenValidator({ isListed }),
);
