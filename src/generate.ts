import fc from 'fast-check';
import type { FindingCode } from '../contracts/finding.ts';
import type { JsonPointer } from '../contracts/json-pointer.ts';
import type { JsonValue } from '../contracts/json-value.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { hostileText } from '../test-utils/hostile/hostile-text.ts';

export type PayloadKind = 'valid' | 'invalid' | 'hostile';

export interface GeneratedFault {
  readonly code: FindingCode;
  readonly path: JsonPointer;
}

/** One generated payload and the verdict that it must get; a hostile one is a text. */
export type GeneratedLine = { readonly valid: boolean; readonly fault: GeneratedFault | null } & (
  | { readonly payload: JsonValue }
  | { readonly text: string }
);

export interface GenerateRequest {
  readonly revision: Revision;
  readonly kind: PayloadKind;
  readonly count: number;
  readonly seed: number;
}

/** As many at a time as are held in memory. */
const BATCH = 256;

/** Generated payloads. The first n of them do not depend on how many are asked for. */
export function* generate({
  revision,
  kind,
  count,
  seed,
}: GenerateRequest): Generator<GeneratedLine> {
  const arbitrary = ARBITRARY_OF[kind](revision);
  for (let made = 0; made < count; made += BATCH) {
    const numRuns = Math.min(BATCH, count - made);
    yield* fc.sample(arbitrary, { seed: batchSeed(seed, made / BATCH), numRuns });
  }
}

const ARBITRARY_OF: Readonly<
  Record<PayloadKind, (revision: Revision) => fc.Arbitrary<GeneratedLine>>
> = {
  valid: (revision) =>
    linkTokenGetResponse(revision).map((payload) => ({ valid: true, payload, fault: null })),
  invalid: (revision) =>
    faultyLinkTokenGetResponse(revision).map(({ payload, fault: { code, path } }) => ({
      valid: false,
      payload,
      fault: { code, path },
    })),
  hostile: (revision) =>
    hostileText(revision).map(({ valid, text, fault }) => ({ valid, text, fault })),
};

/** Another seed for every batch; the first batch has the seed itself. */
function batchSeed(seed: number, batch: number): number {
  return (seed + Math.imul(batch, 0x9e3779b1)) | 0;
}
