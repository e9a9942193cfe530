import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { linkTokenGetResponse } from '../../test-utils/arbitraries/link-token-get-response.ts';
import { placesOf } from '../../test-utils/arbitraries/place.ts';
import { disputedForms } from '../../test-utils/campaign/disputed-forms.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import type { Fault } from '../../test-utils/faults/fault.ts';
import { faultOperators } from '../../test-utils/faults/fault-operators.ts';
import { faultyLinkTokenGetResponse } from '../../test-utils/faults/faulty-link-token-get-response.ts';
import example from '../../test-utils/payloads/official-example.json' with { type: 'json' };
import { fullResponse } from './full-response.ts';

const components = componentsOf(DEFAULT_REVISION);

/** A payload, and what the contract says of it. */
export interface JudgedPayload {
  readonly payload: JsonValue;
  readonly valid: boolean;
  /** Whether a validator that judges otherwise may be but advised. */
  readonly advised: boolean;
}

/** The official example, `runs` random payloads of each kind, all single steps from a full one. */
export function judgedPayloads(runs: number): readonly JudgedPayload[] {
  const settings = { seed: 1, numRuns: runs };
  return [
    judged(example),
    judged(fullResponse),
    ...fc.sample(linkTokenGetResponse(), settings).map((payload) => judged(payload)),
    ...fc
      .sample(faultyLinkTokenGetResponse(), settings)
      .map(({ payload, fault }) => judged(payload, fault)),
    ...variantsOfFullResponse().map((payload) => judged(payload)),
    ...faultsOfFullResponse().map((fault) => judged(applyFault(fullResponse, fault), fault)),
  ];
}

export function judged(payload: JsonValue, fault?: Fault): JudgedPayload {
  // Second 60 where there is none is not a disputed form.
  const disputed = disputedForms(components, payload).filter(({ path }) => path !== fault?.path);
  return {
    payload,
    valid: isLinkTokenGetResponse(payload),
    advised: fault?.code === 'unknown-enum-value' || disputed.length > 0,
  };
}

/** Of each list the first item only: random payloads have their faults in others, too. */
const places = placesOf(components, fullResponse).filter(
  ({ path }) => !/\/[1-9]\d*(\/|$)/.test(path),
);

function faultsOfFullResponse(): readonly Fault[] {
  return places.flatMap((place) =>
    Object.values(faultOperators).flatMap((operate) => operate(place)),
  );
}

/** Without one of its optional keys, or with one null: each of them is valid. */
function variantsOfFullResponse(): readonly JsonValue[] {
  return places.flatMap(({ path, value, schema, required }) => [
    ...(value === undefined || required || /\/\d+$/.test(path)
      ? []
      : [applyFault(fullResponse, { path, after: undefined })]),
    ...(schema.kind !== 'any' && schema.nullable && value !== undefined
      ? [applyFault(fullResponse, { path, after: null })]
      : []),
  ]);
}
