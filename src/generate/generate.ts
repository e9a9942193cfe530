import fc from 'fast-check';
import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../../test-utils/arbitraries/link-token-get-response.ts';
import { payloadSeed } from '../../test-utils/campaign/payload-seed.ts';
import { faultyLinkTokenGetResponse } from '../../test-utils/faults/faulty-link-token-get-response.ts';
import { hostileText } from '../../test-utils/hostile/hostile-text.ts';

export type PayloadKind = 'valid' | 'invalid' | 'hostile';

interface GeneratedFault {
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
  readonly seed: number;
}

/**
 * An endless sequence of generated payloads, each made from the seed and its index alone. One at a time: making 256 at
 * once and keeping them takes a third longer.
 */
export function generator({
  revision,
  kind,
  seed,
}: GenerateRequest): (index: number) => GeneratedLine {
  const arbitrary = ARBITRARY_OF[kind](revision);
  return (index) => {
    // Biased, as the first of a run, every other value would be minimal.
    const settings = { seed: payloadSeed(seed, index), numRuns: 1, unbiased: true };
    const [line] = fc.sample(arbitrary, settings);
    if (line === undefined) throw new Error('fast-check gave no sample');
    return line;
  };
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
