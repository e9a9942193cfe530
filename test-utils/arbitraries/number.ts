import fc from 'fast-check';
import { type Kind, oneOf } from './direct-arbitrary.ts';

/** Any JSON number, of every magnitude equally often; not -0, which JSON.stringify does not write. */
export const FINITE_NUMBER: Kind<number> = {
  draw: (random) => {
    BITS[0] = random.nextInt();
    BITS[1] = random.nextInt();
    const [number = 0] = NUMBER;
    return Number.isFinite(number) ? withoutSign(number) : 0;
  },
  *simpler(value) {
    if (Number.isSafeInteger(value)) yield* SAFE_INTEGER.simpler(value);
    else for (const { value: simpler } of ANY.shrink(value, undefined)) yield withoutSign(simpler);
  },
};

/** Integers from `min` to `max`. */
export function integerKind(min: number, max: number): Kind<number> {
  const all = fc.integer({ min, max });
  return {
    draw: (random, biasFactor) => all.generate(random, biasFactor).value,
    *simpler(value) {
      for (const { value: simpler } of all.shrink(value, undefined)) yield simpler;
    },
  };
}

/** Integers that a double carries exactly. */
export const SAFE_INTEGER: Kind<number> = integerKind(
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER,
);

/** The limits of other number types, where readers go wrong. */
export const EDGE_INTEGER: Kind<number> = oneOf(
  ...[0, 1, -1, 255, 256, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32 - 1, 2 ** 32],
  ...[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, Number.MIN_SAFE_INTEGER],
);

export const EDGE_NUMBER: Kind<number> = oneOf(
  ...[0, 0.1, -0.1, 0.5, 1e21, 1e-7, 2 ** 53, 2 ** 63, 2 ** 64, Number.EPSILON],
  ...[Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 2.2e-308],
);

const ANY = fc.double({ noDefaultInfinity: true, noNaN: true });

/** The same eight bytes, as bits and as a number. */
const NUMBER = new Float64Array(1);
const BITS = new Uint32Array(NUMBER.buffer);

function withoutSign(number: number): number {
  return number === 0 ? 0 : number;
}
