import type { FaultOperator } from './fault.ts';

/** Null where null is not documented. */
export const unexpectedNull: FaultOperator = ({ path, value, schema }) =>
  schema.kind === 'any' || schema.nullable
    ? []
    : [{ code: 'unexpected-null', path, before: value, after: null }];
