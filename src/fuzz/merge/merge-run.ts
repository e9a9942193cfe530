import type { ExitCode, Io } from '../../shared/cli/io.ts';
import { withoutIgnored } from '../classify/ignored.ts';
import type { DiscrepancyCode } from '../fuzz-result.ts';
import { fuzzVerdict } from '../fuzz-verdict.ts';
import { FUZZ_EXIT_CODE, written } from '../run.ts';
import { mergeResults } from './merge-results.ts';
import { readResult } from './read-result.ts';

export interface FuzzMergeOptions {
  readonly format: 'text' | 'json';
  readonly strict?: true | undefined;
  readonly ignore?: readonly DiscrepancyCode[] | undefined;
}

/** Joins the results of the shards of a campaign, and judges the whole. */
export async function runFuzzMergeCommand(
  io: Io,
  files: readonly string[],
  { format, strict, ignore = [] }: FuzzMergeOptions,
): Promise<ExitCode> {
  const merged = mergeResults(await Promise.all(files.map(readResult)));
  const result = withoutIgnored(merged, new Set(ignore));
  await io.out(written(io, result, format));
  return FUZZ_EXIT_CODE[fuzzVerdict(result, strict === true)];
}
