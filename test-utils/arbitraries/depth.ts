import type fc from 'fast-check';
import { byWays } from './by-ways.ts';
import { NoValueError } from './tried.ts';

/**
 * How many components are being generated, one within another. Generating is synchronous, one value at a time. Beyond
 * what documents nest without recursion, values come to an end as soon as they can.
 */
let depth = 0;
const DEEP = 12;
/** So many in one another and beside one another: a component whose lists hold several of itself would grow for ever. */
let drawn = 0;
const MANY = 300;
/** Where values do not come to an end so deep, they never would. */
const DEEPEST = 60;

export function isDeep(): boolean {
  return depth > DEEP || (depth > 0 && drawn > MANY);
}

/** The values of a component, one level deeper than what refers to it. */
export function oneDeeper<T>(way: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return byWays((random, biasFactor) => {
    if (depth > DEEPEST) throw new NoValueError('the value does not come to an end');
    if (depth === 0) drawn = 0;
    depth++;
    drawn++;
    try {
      return { way, value: way.generate(random, biasFactor) };
    } finally {
      depth--;
    }
  });
}

/** Values of one kind; deep within others, those that end soonest. */
export function endingWhenDeep<T>(any: fc.Arbitrary<T>, ending: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return byWays((random, biasFactor) => {
    const way = isDeep() ? ending : any;
    return { way, value: way.generate(random, biasFactor) };
  });
}
