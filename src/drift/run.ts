import { join } from 'node:path';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { ChangeCode, Level } from '../schema-changes/change.ts';
import { compared } from '../schema-changes/compare-documents.ts';
import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { tellGithub } from '../shared/cli/tell-github.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { subjectChoice, subjectOf } from '../subjects/subject-of.ts';
import { documentFrom } from './document-source.ts';
import { type DriftResult, type FailOn, hasFailed } from './drift-result.ts';
import { driftImpact } from './impact/impact.ts';
import { readFixtures } from './impact/read-fixtures.ts';
import { driftAnnotations } from './report/github.ts';
import { driftJson } from './report/json.ts';
import { driftJunit } from './report/junit.ts';
import { driftMarkdown } from './report/markdown.ts';
import { driftText } from './report/text.ts';
import { withLevels } from './with-levels.ts';

interface DriftCommandOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly seed?: number | undefined;
  readonly from: string;
  readonly failOn: FailOn;
  readonly level?: Readonly<Partial<Record<ChangeCode, Level>>> | undefined;
  readonly reportDir?: string | undefined;
  readonly pact?: string | undefined;
  readonly fixture?: readonly string[] | undefined;
  readonly module?: string | undefined;
  readonly command?: string | undefined;
  readonly url?: string | undefined;
  readonly shell?: true | undefined;
  readonly timeout?: number | undefined;
}

/** Compares two documents of the response, and reports the changes and their impact. */
export async function runDriftCommand(
  io: Io,
  source: string,
  options: DriftCommandOptions,
): Promise<ExitCode> {
  // Checked before the work, not after it.
  if (options.reportDir !== undefined) await makeReportFolder(options.reportDir);
  const progress = progressLine(io);
  try {
    progress.add('comparing');
    const result = await driftResult(io, source, options);
    progress.stop();
    await io.out(
      options.format === 'json' ? driftJson(result) : `${driftText(result, io.colors)}\n`,
    );
    await report(io, result, options);
    return exitCode(result);
  } finally {
    progress.stop();
  }
}

/** A requested validator that was not asked must not look like a pass. */
function exitCode(result: DriftResult): ExitCode {
  if (hasFailed(result)) return 1;
  const { validator } = result.here;
  return validator === null || validator.problem === null ? 0 : 2;
}

async function driftResult(
  io: Io,
  source: string,
  options: DriftCommandOptions,
): Promise<DriftResult> {
  const pact = await readPactFile(
    options.pact ?? join(packageRoot(), 'pacts', 'link-token-client-plaid.json'),
  );
  const fixtures = await readFixtures(options.fixture ?? []);
  if (source === '-' && options.from === '-') {
    throw new InputError('only one of the two documents can come from standard input (-)');
  }
  const from = await documentFrom(options.from, io.stdin);
  const to = await documentFrom(source, io.stdin);
  const { changes: found, moved } = compared(from, to);
  const changes = withLevels(found, options.level ?? {});
  const choice = subjectChoice(options);
  const expectations = { of: 'validator', enums: null } as const;
  const subject =
    choice === null ? null : subjectOf({ subject: choice, expectations, timeout: options.timeout });
  try {
    const here = { pact, fixtures, subject, seed: options.seed ?? DEFAULT_SEED };
    return {
      ...{ from: from.name, to: to.name, changes, moved, failOn: options.failOn },
      versions: { from: from.version, to: to.version },
      here: await driftImpact(changes, { from, to }, here),
    };
  } finally {
    await subject?.close();
  }
}

async function report(
  io: Io,
  result: DriftResult,
  { reportDir }: DriftCommandOptions,
): Promise<void> {
  if (reportDir !== undefined) {
    writeReports(reportDir, {
      'drift.json': io.masked(driftJson(result)),
      'drift.junit.xml': io.masked(driftJunit(result)),
      'drift.md': io.masked(driftMarkdown(result)),
    });
  }
  tellGithub(io, {
    annotations: () => driftAnnotations(result),
    summary: () => driftMarkdown(result),
  });
}
