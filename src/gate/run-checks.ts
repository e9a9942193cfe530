import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { tellGithub } from '../shared/cli/tell-github.ts';
import type { Check } from './checks/check.ts';
import { type GateResult, runGate, type Verdict } from './gate.ts';
import { gateAnnotations, gateStepSummary } from './report/github.ts';
import { gateJson } from './report/json.ts';
import { gateJunit } from './report/junit.ts';
import { checkText, summaryText } from './report/text.ts';

export interface GateOptions {
  readonly format: 'text' | 'json';
  readonly only: readonly string[];
  readonly reportDir?: string | undefined;
}

const EXIT_CODE: Readonly<Record<Verdict, ExitCode>> = { passed: 0, failed: 1, undecided: 2 };

/** Runs the chosen checks on what they are about, and writes the reports. */
export async function runChecks<Subject>(
  io: Io,
  all: readonly Check<Subject>[],
  subject: Subject,
  options: GateOptions,
): Promise<ExitCode> {
  // Found out before the work, not after it.
  if (options.reportDir !== undefined) await makeReportFolder(options.reportDir);
  const chosen = all.filter(({ name }) => options.only.includes(name));
  const progress = progressLine(io);
  const text = options.format === 'text';
  const result = await runGate(chosen, subject, io.clock, {
    started: (name) => progress.add(name),
    ended: (check) => {
      progress.remove(check.name);
      if (text) void io.out(`${checkText(check, io.colors)}\n`);
    },
  });
  progress.stop();
  await io.out(text ? `\n${summaryText(result, io.colors)}\n` : gateJson(result));
  await report(io, result, options);
  return EXIT_CODE[result.verdict];
}

async function report(io: Io, result: GateResult, options: GateOptions): Promise<void> {
  const { reportDir } = options;
  if (reportDir !== undefined) {
    writeReports(reportDir, {
      'gate.json': io.masked(gateJson(result)),
      'gate.junit.xml': io.masked(gateJunit(result)),
    });
  }
  tellGithub(io, {
    annotations: () => gateAnnotations(result),
    summary: () => gateStepSummary(result),
  });
}
