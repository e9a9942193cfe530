import fc from 'fast-check';
import type { Kind } from './drawn.ts';

/** Any number that JSON can carry, of all sizes alike, -0 aside: it has no form of its own. */
export const FINITE_NUMBER: Kind<number> = {
  draw: (random) => {
    BITS[0] = random.nextInt();
    BITS[1] = random.nextInt();
    const [number = 0] = NUMBER;
    return Number.isFinite(number) ? withoutSign(number) : 0;
  },
  has: (value): value is number => Number.isFinite(value) && !Object.is(value, -0),
  *simpler(value) {
    for (const { value: simpler } of ANY.shrink(value, undefined)) yield withoutSign(simpler);
  },
};

/** Whole numbers from `min` to `max`. */
export function integerKind(min: number, max: number): Kind<number> {
  const all = fc.integer({ min, max });
  return {
    draw: (random, biasFactor) => all.generate(random, biasFactor).value,
    has: (value): value is number => all.canShrinkWithoutContext(value),
    *simpler(value) {
      for (const { value: simpler } of all.shrink(value, undefined)) yield simpler;
    },
  };
}

const ANY = fc.double({ noDefaultInfinity: true, noNaN: true });

/** The same eight bytes, as bits and as a number. */
const NUMBER = new Float64Array(1);
const BITS = new Uint32Array(NUMBER.buffer);

function withoutSign(number: number): number {
  return number === 0 ? 0 : number;
}
