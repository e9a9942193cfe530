import { type FaultOperator, replacing } from './fault.ts';

/** Null where null is not allowed. */
export const unexpectedNull: FaultOperator = (place) =>
  place.schema.kind === 'any' || place.schema.nullable
    ? []
    : replacing('unexpected-null', place, [['null where it is not documented', null]]);
