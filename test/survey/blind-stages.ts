import type { Stages } from '../../bench/survey/stages.ts';

/** For tests: a payload with a wrong label, a validator that sees no fault, and a mutant that survives. */
export const stages: Stages = {
  payloadsOf: () => [
    { valid: true, payload: { id: 'a' }, fault: null, forms: [] },
    {
      valid: false,
      payload: { id: 1 },
      fault: { code: 'wrong-type', mistake: 'a number', path: '/id', before: 'a', after: 1 },
      forms: [],
    },
  ],
  validatorsOf: () => ({ isValid: () => true, findingsOf: () => [] }),
  judgeMutants: () => ({
    ...{ total: 3, killed: 1, equivalent: 1, survived: 1 },
    survivors: ['drop-type of Thing/properties/id'],
  }),
};
