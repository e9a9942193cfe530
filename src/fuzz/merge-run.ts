import type { ExitCode, Io } from '../shared/cli/io.ts';
import type { SurpriseCode } from './fuzz-result.ts';
import { fuzzVerdict } from './fuzz-verdict.ts';
import { withoutIgnored } from './ignored.ts';
import { mergeResults } from './merge-results.ts';
import { readResult } from './read-result.ts';
import { FUZZ_EXIT_CODE, written } from './run.ts';

export interface FuzzMergeOptions {
  readonly format: 'text' | 'json';
  readonly strict?: true | undefined;
  readonly ignore?: readonly SurpriseCode[] | undefined;
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
