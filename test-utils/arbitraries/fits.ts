import { formats } from '../../contracts/formats/formats.ts';
import { lengthOf } from '../../contracts/schema/check.ts';
import { isMultipleOf } from '../../contracts/schema/multiple-of.ts';
import type { NumericNode, StringNode } from '../../contracts/schema/shape.ts';
import type { LengthBounds } from '../patterns/text-set.ts';

/** Whether a text fulfils all that its place asks for. */
export function textFits(node: StringNode, text: string): boolean {
  const { format, patterns, minLength, maxLength, check } = node;
  if (minLength > 0 || maxLength !== null) {
    const length = lengthOf(text);
    if (length < minLength || length > (maxLength ?? length)) return false;
  }
  return (
    (format === null || formats[format](text)) &&
    patterns.every((pattern) => new RegExp(pattern, 'u').test(text)) &&
    (check?.(text) ?? true)
  );
}

/** The lengths that a place allows, as patterns are asked with them. */
export function lengthBounds({ minLength, maxLength }: StringNode): LengthBounds {
  return { minLength, maxLength: maxLength ?? undefined };
}

/** Whether a text fulfils more than any text of its format does. */
export function isLimitedText({ patterns, minLength, maxLength, check }: StringNode): boolean {
  return patterns.length > 0 || minLength > 0 || maxLength !== null || check !== null;
}

/** Whether a number fulfils all that its place asks for. */
export function numberFits(node: NumericNode, number: number): boolean {
  const { kind, minimum, maximum, multipleOf, check } = node;
  if (kind === 'integer' && !Number.isInteger(number)) return false;
  if (minimum !== null && !isAbove(number, minimum.value, minimum.exclusive)) return false;
  if (maximum !== null && !isAbove(maximum.value, number, maximum.exclusive)) return false;
  return (multipleOf === null || isMultipleOf(number, multipleOf)) && (check?.(number) ?? true);
}

function isAbove(one: number, other: number, exclusive: boolean): boolean {
  return exclusive ? one > other : one >= other;
}

export function isLimitedNumber({ minimum, maximum, multipleOf, check }: NumericNode): boolean {
  return minimum !== null || maximum !== null || multipleOf !== null || check !== null;
}
