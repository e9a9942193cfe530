import { join } from 'node:path';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { ChangeCode, Level } from '../schema-changes/change.ts';
import { compared } from '../schema-changes/compare-documents.ts';
import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { showing } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { tellGithub } from '../shared/cli/tell-github.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { type SubjectOptions, subjectChoice, subjectOf } from '../subjects/subject-of.ts';
import { type DriftResult, type FailOn, hasFailed, withLevels } from './drift-result.ts';
import { driftImpact } from './impact/impact.ts';
import { documentFrom, readFixtures } from './inputs.ts';
import { driftAnnotations } from './report/github.ts';
import { driftJson } from './report/json.ts';
import { driftJunit } from './report/junit.ts';
import { driftMarkdown } from './report/markdown.ts';
import { driftText } from './report/text.ts';

interface DriftCommandOptions extends SubjectOptions {
  readonly format: 'text' | 'json';
  readonly seed?: number | undefined;
  readonly from: string;
  readonly failOn: FailOn;
  readonly level?: Readonly<Partial<Record<ChangeCode, Level>>> | undefined;
  readonly reportDir?: string | undefined;
  readonly pact?: string | undefined;
  readonly fixture?: readonly string[] | undefined;
  readonly timeout?: number | undefined;
}

/** Compares two documents of the response, and reports the changes and their impact. */
export async function runDriftCommand(
  io: Io,
  source: string,
  options: DriftCommandOptions,
): Promise<ExitCode> {
  const { format, reportDir } = options;
  // Checked before the work, not after it.
  if (reportDir !== undefined) await makeReportFolder(reportDir);
  const result = await showing(io, 'comparing', () => driftResult(io, source, options));
  await io.out(format === 'json' ? driftJson(result) : `${driftText(result, io.colors)}\n`);
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
  if (hasFailed(result)) return 1;
  // A requested validator that was not asked must not look like a pass.
  return (result.here.validator?.problem ?? null) === null ? 0 : 2;
}

async function driftResult(
  io: Io,
  source: string,
  options: DriftCommandOptions,
): Promise<DriftResult> {
  const { failOn, level = {}, seed = DEFAULT_SEED, timeout } = options;
  const ourPact = join(packageRoot(), 'pacts', 'link-token-client-plaid.json');
  const pact = await readPactFile(options.pact ?? ourPact);
  const fixtures = await readFixtures(options.fixture ?? []);
  if (source === '-' && options.from === '-') {
    throw new InputError('only one of the two documents can come from standard input (-)');
  }
  const from = await documentFrom(options.from, io.stdin);
  const to = await documentFrom(source, io.stdin);
  const { changes: found, moved } = compared(from, to);
  const changes = withLevels(found, level);
  const choice = subjectChoice(options);
  const expectations = { of: 'validator', enums: null } as const;
  const subject = choice && subjectOf({ subject: choice, expectations, timeout });
  try {
    return {
      ...{ from: from.name, to: to.name, changes, moved, failOn },
      versions: { from: from.version, to: to.version },
      here: await driftImpact(changes, { from, to }, { pact, fixtures, subject, seed }),
    };
  } finally {
    await subject?.close();
  }
}
