import type { FaultOperator } from './fault.ts';

/** A required key is left out. Absent is not null: this is a fault of nullable keys as well. */
export const missingKey: FaultOperator = ({ path, value, required }) =>
  required && path !== ''
    ? [
        {
          code: 'missing-key',
          mistake: 'required key left out',
          path,
          before: value,
          after: undefined,
        },
      ]
    : [];
