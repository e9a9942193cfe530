import { jsonLines } from '../../contracts/escape/json-line.ts';
import { refuseLeftAside } from '../pact-file/file-aside.ts';
import { readPactFile, refuseOldSpecification } from '../pact-file/read-pact-file.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { tellGithub } from '../shared/cli/tell-github.ts';
import { knownSecrets } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { findCheckout, isCheckout } from '../shared/files/package-root.ts';
import { commandWords } from '../subjects/command-line.ts';
import type { Check, CheckName } from './checks/check.ts';
import { pactFileChecks } from './checks/pact-file-checks.ts';
import { pactRewrite, type Rewrite } from './checks/pact-rewrite.ts';
import { runGate } from './gate.ts';
import type { GateOptions } from './options.ts';
import { gateAnnotations, gateStepSummary } from './report/github.ts';
import { gateJunit } from './report/junit.ts';
import { checkText, summaryText } from './report/text.ts';

/** Runs the gate of a checkout, or of a user's own pact, and writes its reports. */
export async function runGateCommand(
  io: Io,
  options: GateOptions,
  only: readonly CheckName[],
): Promise<ExitCode> {
  const { pact, seed = null, strictJson } = options;
  if (pact !== undefined) {
    return runChecks(io, await checksOfPact(io, pact, options), null, options, only);
  }
  if (!isCheckout()) {
    throw new InputError(
      'this gate works on a checkout of link-token-contract, and this is an installed package; for a pact of your own give --pact with its file',
    );
  }
  // They need packages that a checkout alone has.
  const { checks } = await import('./checks/checks.ts');
  return runChecks(io, checks, findCheckout(seed, strictJson === true), options, only);
}

async function checksOfPact(io: Io, file: string, options: GateOptions) {
  // A wrong option is reported before the work begins.
  const rewrite = rewriteOf(options);
  refuseLeftAside(file);
  const pact = await readPactFile(file, options);
  refuseOldSpecification(pact);
  const asks = { revision: options.revision, whole: options.wholeExamples === true };
  return [
    ...pactFileChecks(pact, asks, knownSecrets(io.env)),
    ...(rewrite === null ? [] : [pactRewrite(pact, rewrite)]),
  ];
}

function rewriteOf({ rewrite, rewriteTimeout }: GateOptions): Rewrite | null {
  if (rewrite === undefined) return null;
  const words = commandWords(rewrite, 'give a script that has it');
  if ((words[0] ?? '') === '') {
    throw new InputError('--rewrite is empty; give the command that writes the pact');
  }
  return { words, timeoutMs: rewriteTimeout * 1000 };
}

const EXIT_CODE = { passed: 0, failed: 1, undecided: 2 } as const;

/** Runs the chosen checks of a subject, and writes what they say. */
export async function runChecks<Subject>(
  io: Io,
  all: readonly Check<Subject>[],
  subject: Subject,
  { format, reportDir }: Pick<GateOptions, 'format' | 'reportDir'>,
  only: readonly CheckName[],
): Promise<ExitCode> {
  // A wrong folder is reported before the work begins.
  if (reportDir !== undefined) await makeReportFolder(reportDir);
  const chosen = all.filter(({ name }) => only.includes(name));
  const progress = progressLine(io);
  const result = await runGate(chosen, subject, io.clock, {
    started: progress.add,
    ended: (check) => {
      progress.remove(check.name);
      if (format === 'text') void io.out(`${checkText(check, io.colors)}\n`);
    },
  });
  progress.stop();
  await io.out(format === 'text' ? `\n${summaryText(result, io.colors)}\n` : jsonLines(result));
  if (reportDir !== undefined) {
    writeReports(reportDir, {
      'gate.json': io.masked(jsonLines(result)),
      'gate.junit.xml': io.masked(gateJunit(result)),
    });
  }
  tellGithub(io, {
    annotations: () => gateAnnotations(result),
    summary: () => gateStepSummary(result),
  });
  return EXIT_CODE[result.verdict];
}
