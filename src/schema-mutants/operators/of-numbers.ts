import type { Schema } from '../../../contracts/schema/schema.ts';
import { typesOf } from '../../../contracts/schema/schema.ts';
import { type Change, dropped, type Operators } from './operator.ts';

type BoundKeyword = keyof typeof OTHER_SENSE;

/** The bound that takes its own value, for the one that does not, and the other way round. */
const OTHER_SENSE = {
  minimum: 'exclusiveMinimum',
  maximum: 'exclusiveMaximum',
  exclusiveMinimum: 'minimum',
  exclusiveMaximum: 'maximum',
} as const;
const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

export const OF_NUMBERS = {
  'move-bound': (schema) =>
    boundsOf(schema).flatMap(([keyword, bound]) => {
      const step = smallStep(schema, bound);
      return [exact(bound - step), exact(bound + step)]
        .filter((value) => value !== bound)
        .map((value): Change => [`/${keyword}`, String(value), { ...schema, [keyword]: value }]);
    }),
  'turn-bound': (schema) =>
    boundsOf(schema)
      .filter(([keyword]) => schema[OTHER_SENSE[keyword]] === undefined)
      .map(([keyword, bound]) => {
        const { [keyword]: _bound, ...others } = schema;
        return [`/${keyword}`, OTHER_SENSE[keyword], { ...others, [OTHER_SENSE[keyword]]: bound }];
      }),
  'drop-bound': (schema) =>
    boundsOf(schema).flatMap(([keyword]) => dropped(schema, keyword, 'drop the bound')),
  'drop-multiple': (schema) => dropped(schema, 'multipleOf', 'drop the step'),
  'scale-multiple': (schema) => {
    const { multipleOf: step } = schema;
    if (step === undefined) return [];
    return [exact(step * 2), exact(step / 2)]
      .filter((other) => other > 0 && Number.isFinite(other) && other !== step)
      .map((other) => ['/multipleOf', String(other), { ...schema, multipleOf: other }]);
  },
} satisfies Operators;

function boundsOf(schema: Schema): readonly (readonly [BoundKeyword, number])[] {
  return BOUNDS.flatMap((keyword) => {
    const bound = schema[keyword];
    return bound === undefined ? [] : [[keyword, bound] as const];
  });
}

/** From a value to the next that matters: for integers one, for multiples their step, else about a hundredth. */
function smallStep(schema: Schema, bound: number): number {
  const { multipleOf } = schema;
  if (multipleOf !== undefined) return multipleOf;
  const types = typesOf(schema) ?? [];
  if (types.includes('integer') && !types.includes('number')) return 1;
  return bound === 0 ? 0.01 : 10 ** (Math.floor(Math.log10(Math.abs(bound))) - 2);
}

/** Without the last digits that arithmetic of doubles adds. */
function exact(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
