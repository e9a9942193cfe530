import { decimalOf } from '../../contracts/schema/multiple-of.ts';

/** A step of a grid of numbers: `digits` times a power of ten, so that each multiple is exact. */
export interface DecimalStep {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The step of the multiples of a number; of those that are integers, where that is asked for. */
export function decimalStep(of: number, integers: boolean): DecimalStep {
  const [digits, exponent] = decimalOf(of);
  if (!integers || exponent >= 0) return { digits, exponent };
  const unit = 10n ** BigInt(-exponent);
  return { digits: digits / commonDivisor(digits, unit), exponent: 0 };
}

/** A multiple, as JavaScript reads its decimals. */
export function timesStep(count: number, { digits, exponent }: DecimalStep): number {
  const number = Number(`${BigInt(count) * digits}e${exponent}`);
  return number === 0 ? 0 : number;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
