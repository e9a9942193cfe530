import fc from 'fast-check';
import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { digits, exactDouble, exactNumber, standIn } from './exact-number.ts';

describe('a number is read as', () => {
  test.each([
    ...['0', '-1', '9007199254740991', '-9007199254740991', '0.1', '1.5', '1.50', '1e3', '1E-7'],
    ...['100000000000000000000e-19', '0.000001', '5e-324', '1.7976931348623157e308', '0e400'],
    ...['123456789.12345', '1e21', '1e22'],
  ])('the double that carries it: %s', (source) => {
    expect(exactNumber(source)).toBe(Number(source));
  });

  test.each([
    ...[
      '9007199254740992',
      '-9007199254740992',
      '9007199254740993',
      '123456789012345678901234567890',
    ],
  ])('a bigint: %s', (source) => {
    expect(exactNumber(source)).toBe(BigInt(source));
  });

  test.each([
    ['5e16', 50_000_000_000_000_000n],
    ['9007199254740992.0', 9007199254740992n],
    ['-1234567890123456000.00e1', -12345678901234560000n],
  ])('a bigint, however it is written: %s', (source, integer) => {
    expect(exactNumber(source)).toBe(integer);
  });

  test.each([
    ...['0.12345678901234567890', '9007199254740993.0', '9007199254740993e0', '1e400', '-1e400'],
    ...['1e-400', '4e-324', '0.1000000000000000055511151231257827', '123456789012345.678901'],
  ])('its digits: %s', (source) => {
    const number = exactNumber(source);
    expect(number).toEqual(new LosslessNumber(source));
    expect(String(number)).toBe(source);
    expect(Object.isFrozen(number)).toBe(true);
  });

  test('minus zero, as JSON.parse reads it', () => {
    expect(exactNumber('-0')).toBe(-0);
    expect(exactNumber('-0.0e7')).toBe(-0);
  });

  test('a bigint up to 20,000 digits, and beyond that its digits, since a bigint takes more than linear time', () => {
    expect(exactNumber('9'.repeat(20_000))).toBe(10n ** 20_000n - 1n);
    expect(exactNumber('9'.repeat(20_001))).toEqual(digits('9'.repeat(20_001)));
  });
});

test('no value is lost, and digits are kept only where no double has the same value', () => {
  fc.assert(
    fc.property(source(), (source) => {
      const number = exactNumber(source);
      const written = rational(source);
      const double = String(Number(source));
      expect(isSame(rational(String(number)), written)).toBe(true);
      const isCarried = Number.isFinite(Number(source)) && isSame(rational(double), written);
      const isBeyond = !Number.isSafeInteger(Number(source));
      const isInteger = /^-?\d+$/.test(source) || (isCarried && /^-?\d+$/.test(double));
      expect(typeof number === 'bigint').toBe(isBeyond && isInteger);
      expect(typeof number === 'number').toBe(isCarried && !(isBeyond && isInteger));
    }),
    { numRuns: 5000 },
  );
});

test('what JSON.stringify writes of a double is read as its exact form', () => {
  fc.assert(
    fc.property(anyDouble(), (value) => {
      expect(exactDouble(value)).toBe(exactNumber(JSON.stringify(value)));
    }),
    { numRuns: 5000 },
  );
  expect(exactDouble(2 ** 60)).toBe(1152921504606847000n);
  expect(exactDouble(1e21)).toBe(1e21);
  expect(exactDouble(-0)).toBe(0);
});

test('stringifying and reading again gives the same', () => {
  fc.assert(
    fc.property(source(), (source) => {
      const number = exactNumber(source);
      fc.pre(!Object.is(number, -0));
      expect(exactNumber(String(number))).toEqual(number);
    }),
    { numRuns: 5000 },
  );
});

test('the stand-in of a number is finite, and an integer exactly where the number is one', () => {
  fc.assert(
    fc.property(source(), (source) => {
      const number = exactNumber(source);
      if (typeof number === 'number') return;
      const { numerator, denominator } = rational(source);
      expect(Number.isFinite(standIn(number))).toBe(true);
      expect(Number.isInteger(standIn(number))).toBe(numerator % denominator === 0n);
    }),
    { numRuns: 5000 },
  );
});

test('what is no number has no digits', () => {
  expect(() => digits('1.')).toThrow('Invalid number');
});

/** Numbers as RFC 8259 allows them, close to the limits of doubles and integers. */
function source(): fc.Arbitrary<string> {
  const sign = fc.constantFrom('', '-');
  const digit = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 });
  const whole = fc.oneof(
    digit.map((text) => text.replace(/^0+(?=.)/, '')),
    fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }).map(String),
    fc.constant('0'),
  );
  const fraction = fc.oneof(
    fc.constant(''),
    digit.map((text) => `.${text}`),
    fc.constant('.0'),
  );
  const exponent = fc.oneof(
    fc.constant(''),
    fc
      .tuple(fc.constantFrom('e', 'E', 'e+', 'e-'), fc.oneof(fc.nat(30), fc.nat(420)))
      .map(([mark, power]) => `${mark}${power}`),
  );
  const written = fc.tuple(sign, whole, fraction, exponent).map((parts) => parts.join(''));
  return fc.oneof(
    written,
    anyDouble().map((value) => JSON.stringify(value)),
  );
}

function anyDouble(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -80, max: 80 }).map((power) => 2 ** power),
    fc.maxSafeInteger().map((n) => n * 3),
  );
}

interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The value of a decimal, by integer arithmetic. */
function rational(text: string): Rational {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  const integer = BigInt(whole.replace('-', '') + fraction) * (text.startsWith('-') ? -1n : 1n);
  return power >= 0
    ? { numerator: integer * 10n ** BigInt(power), denominator: 1n }
    : { numerator: integer, denominator: 10n ** BigInt(-power) };
}

function isSame(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}
