import type { FaultOperator } from './fault.ts';

/** A required key is absent. Absent is not null, so that nullable keys have this fault, too. */
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
