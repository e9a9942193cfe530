import type { ExitCode, Io } from '../../shared/cli/io.ts';
import { withoutIgnored } from '../classify/ignored.ts';
import type { DiscrepancyCode } from '../discrepancy.ts';
import { type ReportOptions, reportResult } from '../report/report.ts';
import { mergeResults } from './merge-results.ts';
import { readResult } from './read-result.ts';

interface FuzzMergeOptions extends ReportOptions {
  readonly ignore?: readonly DiscrepancyCode[] | undefined;
}

/** Joins the results of the shards of a campaign, and judges the whole. */
export async function runFuzzMergeCommand(
  io: Io,
  files: readonly string[],
  { ignore = [], ...options }: FuzzMergeOptions,
): Promise<ExitCode> {
  const merged = mergeResults(await Promise.all(files.map(readResult)));
  return reportResult(io, withoutIgnored(merged, ignore), options);
}
