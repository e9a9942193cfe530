import {
  type RevisionMutantsOptions,
  runRevisionMutants,
} from '../schema-mutants/run-revision-mutants.ts';
import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { countLine } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { mutationTestingReport } from './report/html.ts';
import { mutantsJson, mutantsText } from './report/text.ts';

interface MutantsCommandOptions extends Omit<RevisionMutantsOptions, 'seed'> {
  readonly format: 'text' | 'json';
  readonly seed?: number | undefined;
  /** In percent. */
  readonly break: number;
  readonly reportDir?: string | undefined;
}

/** Mutates the contract and counts the killed mutants; 1 where the score is too low. */
export async function runMutantsCommand(io: Io, options: MutantsCommandOptions): Promise<ExitCode> {
  const { format, revision, pairs, payloads, seed = DEFAULT_SEED, reportDir } = options;
  if (reportDir !== undefined) await makeReportFolder(reportDir);
  const line = countLine(io);
  const run = runRevisionMutants(
    { revision, seed, payloads, pairs },
    {
      drawn: (done) => line.show(`${done} of ${payloads} payloads`),
      judged: (done, total) => line.show(`${done} of ${total} mutants`),
    },
  );
  line.stop();
  const json = mutantsJson(run);
  await io.out(format === 'json' ? json : `${mutantsText(run, io.colors)}\n`);
  if (reportDir !== undefined) {
    writeReports(reportDir, {
      'mutants.json': json,
      'mutation-report.json': mutationTestingReport(run),
    });
  }
  return run.score < options.break ? 1 : 0;
}
