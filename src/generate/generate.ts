import fc from 'fast-check';
import { jsonLine } from '../../contracts/escape/json-line.ts';
import { terminalLine } from '../../contracts/escape/terminal.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../../test-utils/arbitraries/link-token-get-response.ts';
import { payloadSeed } from '../../test-utils/campaign/payload-seed.ts';
import { faultyLinkTokenGetResponse } from '../../test-utils/faults/faulty-link-token-get-response.ts';
import type { HostileFault } from '../../test-utils/hostile/adversarial-input.ts';
import { hostileText } from '../../test-utils/hostile/hostile-text.ts';

export type PayloadKind = 'valid' | 'invalid' | 'hostile';

/** One generated payload and the verdict that it must get; a hostile one is a text. */
export type GeneratedLine = { readonly valid: boolean; readonly fault: HostileFault | null } & (
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

/** The request of `generate`. */
export interface GenerateJob extends GenerateRequest {
  readonly count: number;
  readonly format: 'text' | 'json';
}

/** Few, since a hostile payload can have a million characters, and enough to make passing them on cheap. */
const LINES = 16;

export function partsOf({ count }: GenerateJob): number {
  return Math.ceil(count / LINES);
}

/** Makes the text of a part by its number: some lines, each of which depends on its own index alone. */
export function partMaker(job: GenerateJob): (part: number) => string {
  const lineAt = generator(job);
  return (part) => {
    let text = '';
    for (let at = part * LINES; at < Math.min((part + 1) * LINES, job.count); at++) {
      text += generatedLine(lineAt(at), job.format);
    }
    return text;
  };
}

/** One generated payload, with a line end. */
export function generatedLine(line: GeneratedLine, format: 'text' | 'json'): string {
  return format === 'json' ? jsonLine(line) : forPeople(line);
}

/**
 * The payload, after its fault, if it has one; a hostile text as a JSON string. Characters that act on a terminal are
 * escaped as JSON escapes them, so that it is the same JSON.
 */
function forPeople(line: GeneratedLine): string {
  const content = jsonLine('text' in line ? line.text : line.payload);
  return line.fault === null
    ? content
    : `${line.fault.code} ${terminalLine(line.fault.path) || '(root)'}\t${content}`;
}
