import { compareLosslessNumber, LosslessNumber } from 'lossless-json';
import { isWrittenInteger } from './written-integer.ts';

/**
 * A number without any digit lost. A `number` where a double has the very value; a `bigint` for an integer beyond 2^53,
 * written as 50000000000000000 or 5e16 (but 1e21, as JavaScript itself writes it, is a number); for others, such as
 * 0.12345678901234567890 or 1e400, the digits themselves (`LosslessNumber` of lossless-json). Stringifying and reading
 * again gives the same. A given bigint or LosslessNumber stays one.
 */
export type ExactNumber = number | bigint | LosslessNumber;

/** An exact number that no double carries. */
export type BeyondDouble = Exclude<ExactNumber, number>;

/** Longer integers stay digits: making a bigint takes more than linear time. */
const LONGEST_BIGINT = 20_000;

/** Reads a number as RFC 8259 section 6 writes it. */
export function exactNumber(source: string): ExactNumber {
  const value = Number(source);
  if (INTEGER.test(source)) {
    if (Number.isSafeInteger(value)) return value;
    return source.length > LONGEST_BIGINT ? digits(source) : BigInt(source);
  }
  if (!isCarried(source, value)) return digits(source);
  // Stringifying may drop the exponent, and must still read back as the same.
  return value === 0 ? value : exactDouble(value);
}

/**
 * The exact form of a finite double, as its JSON text is read back. That text has no minus zero, and for 2^60 it has
 * the shortest digits that mean it: 1152921504606847000.
 */
export function exactDouble(value: number): number | bigint {
  if (Number.isSafeInteger(value)) return value + 0;
  const written = String(value);
  return INTEGER.test(written) ? BigInt(written) : value;
}

/**
 * The digits, frozen, of a number that neither a double nor a bigint carries. Throws where `source` is not a number.
 */
export function digits(source: string): LosslessNumber {
  return Object.freeze(new LosslessNumber(source));
}

/**
 * A double to judge in place of a number that it does not carry: finite, and an integer exactly where the number is
 * one. `1e400` is an integer whose double is infinite, `1e-400` is not one though its double is 0.
 */
export function standIn(number: BeyondDouble): number {
  const source = String(number);
  const value = Number(source);
  const isWhole = isWrittenInteger(source);
  if (Number.isFinite(value) && Number.isInteger(value) === isWhole) return value;
  return isWhole ? Number.MAX_VALUE : FRACTION;
}

const FRACTION = 0.5;
const INTEGER = /^-?\d+$/;

function isCarried(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const written = new LosslessNumber(source);
  return compareLosslessNumber(written, new LosslessNumber(String(value))) === 0;
}
