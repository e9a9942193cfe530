import { isMultipleOf } from '../../../contracts/schema/multiple-of.ts';
import { type Schema, typesOf } from '../../../contracts/schema/schema.ts';

/** What a schema says of numbers, each thing once. */
export interface NumberFacts {
  readonly isInteger: boolean;
  readonly multipleOf: number | null;
  readonly least: Bound | null;
  readonly greatest: Bound | null;
}
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** Null where no number will do. */
export function numberFacts(schema: Schema): NumberFacts | null {
  const types = typesOf(schema);
  if (types !== null && !types.includes('number') && !types.includes('integer')) return null;
  const { multipleOf: step } = schema;
  const isInteger =
    (types !== null && !types.includes('number')) || (step !== undefined && Number.isInteger(step));
  const multipleOf = step === undefined || (isInteger && isMultipleOf(1, step)) ? null : step;
  const round = (bound: Bound | null, towards: 1 | -1) =>
    bound === null || !isInteger ? bound : rounded(bound, multipleOf ?? 1, towards);
  const least = round(tighter(schema.minimum, schema.exclusiveMinimum, 1), 1);
  const greatest = round(tighter(schema.maximum, schema.exclusiveMaximum, -1), -1);
  if (least !== null && greatest !== null && isBeyond(least, greatest)) return null;
  return { isInteger, multipleOf, least, greatest };
}

/** No number between them: of a least and a greatest one. */
export function isBeyond(least: Bound, greatest: Bound): boolean {
  if (least.value !== greatest.value) return least.value > greatest.value;
  return least.exclusive || greatest.exclusive;
}

function tighter(
  inclusive: number | undefined,
  exclusive: number | undefined,
  towards: 1 | -1,
): Bound | null {
  if (exclusive === undefined) {
    return inclusive === undefined ? null : { value: inclusive, exclusive: false };
  }
  if (inclusive !== undefined && towards * inclusive > towards * exclusive) {
    return { value: inclusive, exclusive: false };
  }
  return { value: exclusive, exclusive: true };
}

/** To the next multiple that may come, where arithmetic of doubles is exact. */
function rounded({ value, exclusive }: Bound, step: number, towards: 1 | -1): Bound {
  const asGiven = { value, exclusive };
  if (!Number.isInteger(step) || !(Math.abs(value) < MOST_EXACT && step < MOST_EXACT)) {
    return asGiven;
  }
  const turns = towards * Math.ceil((towards * value) / step);
  const next = turns * step;
  const found = exclusive && next === value ? next + towards * step : next;
  return { value: found === 0 ? 0 : found, exclusive: false };
}

const MOST_EXACT = 2 ** 50;

export function saysNothingOfNumbers(facts: NumberFacts): boolean {
  const { isInteger, multipleOf, least, greatest } = facts;
  return !isInteger && multipleOf === null && least === null && greatest === null;
}

export function isNumberWithin(inner: NumberFacts, outer: NumberFacts): boolean {
  const { isInteger, multipleOf, least, greatest } = outer;
  return (
    (inner.isInteger || !isInteger) &&
    (multipleOf === null ||
      (inner.multipleOf !== null && isMultipleOf(inner.multipleOf, multipleOf))) &&
    (least === null || (inner.least !== null && isAtLeast(inner.least, least, 1))) &&
    (greatest === null || (inner.greatest !== null && isAtLeast(inner.greatest, greatest, -1)))
  );
}

/** Whether a bound is at least as tight as another one. */
function isAtLeast(inner: Bound, outer: Bound, towards: 1 | -1): boolean {
  if (inner.value === outer.value) return inner.exclusive || !outer.exclusive;
  return towards * inner.value > towards * outer.value;
}

export function areNumbersDisjoint(one: NumberFacts, other: NumberFacts): boolean {
  return isApart(one, other) || isApart(other, one);
}

function isApart({ greatest }: NumberFacts, { least }: NumberFacts): boolean {
  return greatest !== null && least !== null && isBeyond(least, greatest);
}
