import { expect } from 'vitest';
import type { JsonObject } from '../contracts/json-value.ts';
import { componentsOf } from '../contracts/revision-schema.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { placesOf } from '../test-utils/arbitraries/place.ts';
import { applyFault } from '../test-utils/faults/apply-fault.ts';
import type { Fault } from '../test-utils/faults/fault.ts';
import { faultOperators } from '../test-utils/faults/fault-operators.ts';
import { law } from './law.ts';

// One payload gives thousands of faults. All near misses are tried, not a sample.
law('refuses every fault at every place', linkTokenGetResponse, holds, { share: 0.03 });

function holds(payload: JsonObject, revision: Revision): void {
  const unnoticed = [...faultsOf(payload, revision)].filter(({ code, path, after }) => {
    const spoiled = applyFault(payload, { path, after });
    const { findings } = validateLinkTokenGetResponse(spoiled, { revision });
    const [first, ...others] = findings;
    return first?.code !== code || first.path !== path || others.length > 0;
  });
  expect(unnoticed.slice(0, 3), `${unnoticed.length} faults got other findings`).toEqual([]);
}

function* faultsOf(payload: JsonObject, revision: Revision): Generator<Fault> {
  for (const place of placesOf(componentsOf(revision), payload)) {
    for (const operate of Object.values(faultOperators)) yield* operate(place);
  }
}
