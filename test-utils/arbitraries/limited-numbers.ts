import fc from 'fast-check';
import type { NumericNode } from '../../contracts/schema/shape.ts';
import { type DecimalStep, decimalStep, timesStep } from './decimal-step.ts';
import { numberFits } from './fits.ts';
import { tried } from './tried.ts';

/** How far from its simplest number a limited one is mostly drawn. */
const NEAR = 99;

/** The least and the greatest number of a place, both within it; null where no double is. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/** Numbers within the bounds of their place, multiples of its step, shrinking towards zero. */
export function limitedNumbers(node: NumericNode): fc.Arbitrary<number> {
  const ways = [...byStep(node), ...(node.kind === 'number' ? [anyNumber(node)] : [])];
  return tried([fc.oneof(...ways), ...ways], (number) => numberFits(node, number));
}

/** The bounds of a place as multiples of its step; of integers and numbers without one, of 1. */
export function stepsWithin({ kind, minimum, maximum, multipleOf }: NumericNode): {
  readonly step: DecimalStep;
  readonly first: number;
  readonly last: number;
} {
  const step = decimalStep(multipleOf ?? 1, kind === 'integer');
  const size = timesStep(1, step);
  const limit = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, size));
  const first = minimum === null ? -limit : Math.max(-limit, Math.ceil(minimum.value / size) - 1);
  const last = maximum === null ? limit : Math.min(limit, Math.floor(maximum.value / size) + 1);
  const isAbove = (count: number) => {
    const number = timesStep(count, step);
    if (minimum === null) return true;
    return minimum.exclusive ? number > minimum.value : number >= minimum.value;
  };
  const isBelow = (count: number) => {
    const number = timesStep(count, step);
    if (maximum === null) return true;
    return maximum.exclusive ? number < maximum.value : number <= maximum.value;
  };
  // A division may be off by one.
  const firsts = [first, first + 1, first + 2].filter(isAbove);
  const lasts = [last, last - 1, last - 2].filter(isBelow);
  return { step, first: firsts[0] ?? 0, last: lasts[0] ?? -1 };
}

function byStep(node: NumericNode): readonly fc.Arbitrary<number>[] {
  const { step, first, last } = stepsWithin(node);
  if (first > last) return [];
  const simplest = Math.min(Math.max(0, first), last);
  const near = fc.integer({
    min: Math.max(first, simplest - NEAR),
    max: Math.min(last, simplest + NEAR),
  });
  const counts = fc.oneof(
    { arbitrary: near, weight: 4 },
    { arbitrary: fc.constantFrom(first, last), weight: 1 },
    { arbitrary: fc.integer({ min: first, max: last }), weight: 1 },
  );
  return [counts.map((count) => timesStep(count, step))];
}

function anyNumber({ minimum, maximum }: NumericNode): fc.Arbitrary<number> {
  const range = {
    ...(minimum === null ? {} : { min: minimum.value, minExcluded: minimum.exclusive }),
    ...(maximum === null ? {} : { max: maximum.value, maxExcluded: maximum.exclusive }),
  };
  return (
    fc
      .double({ ...range, noNaN: true, noDefaultInfinity: true })
      // JSON.stringify does not write -0.
      .map((number) => (number === 0 ? 0 : number))
  );
}

/** The numbers at the bounds of a place and next to them, by name; some may be beyond. */
export function edgeNumbers(node: NumericNode): Readonly<Record<string, number>> {
  const { kind, minimum, maximum, multipleOf } = node;
  const { step, first, last } = stepsWithin(node);
  const steps = [first, first + 1, last - 1, last, 0, 1, 2, 3].filter(
    (count) => count >= first && count <= last,
  );
  const numbers = steps.map((count) => timesStep(count, step));
  const bounds = [minimum?.value, maximum?.value].filter((bound) => bound !== undefined);
  const beside =
    kind === 'number' && multipleOf === null
      ? bounds.flatMap((bound) => [bound, bound + 0.5, bound - 0.5, after(bound), -after(-bound)])
      : [];
  return Object.fromEntries([...new Set([...numbers, ...beside])].map((one) => [String(one), one]));
}

/** The next double above (IEEE 754 section 5.3.1, nextUp). */
function after(number: number): number {
  NUMBER[0] = number === 0 ? 0 : number;
  const [bits = 0n] = BITS;
  BITS[0] = number < 0 ? bits - 1n : bits + 1n;
  return NUMBER[0] ?? number;
}

/** The same eight bytes, as a number and as bits. */
const NUMBER = new Float64Array(1);
const BITS = new BigInt64Array(NUMBER.buffer);
