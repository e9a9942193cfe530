import { complaint } from '../shared/cli/complaint.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { choosePacts } from './choose-pacts.ts';
import { chooseProvider, chosenEnums } from './choose-provider.ts';
import type { VerifyOptions } from './options.ts';
import { publishResults } from './publish-results.ts';
import { replayCommand } from './replay-command.ts';
import { verifyJson } from './report/json.ts';
import { verifyJunit } from './report/junit.ts';
import { verifyText } from './report/text.ts';
import { untilListening } from './until-listening.ts';
import { refuseUnverifiable, verifyPacts } from './verify-pacts.ts';
import type { ChosenPact, VerifyResult } from './verify-result.ts';

/** How long a provider may take to start. */
const STARTING_MS = 10_000;

/** Verifies a provider against the chosen pacts, reports, and publishes the results where that is asked for. */
export async function runVerify(io: Io, options: VerifyOptions): Promise<ExitCode> {
  const { format, reportDir } = options;
  // A wrong folder is reported before the work begins.
  if (reportDir !== undefined) await makeReportFolder(reportDir);
  const result = await verified(io, options);
  await io.out(format === 'json' ? verifyJson(result) : `${verifyText(result, io.colors)}\n`);
  for (const remark of remarksOn(result)) io.err(complaint(remark));
  if (reportDir !== undefined) {
    writeReports(reportDir, {
      'verify.json': verifyJson(result),
      'verify.junit.xml': verifyJunit(result),
    });
  }
  return exitCode(result);
}

async function verified(io: Io, options: VerifyOptions): Promise<VerifyResult> {
  const progress = progressLine(io);
  const during = async <T>(what: string, work: Promise<T>): Promise<T> => {
    progress.add(what);
    const done = await work;
    progress.remove(what);
    return done;
  };
  try {
    const chosen = await during('reading the pacts', choosePacts(io, options));
    const provider = chooseProvider(options, io.env, interactionsOf(chosen.pacts));
    if (options.plaidEnvironment === undefined) {
      const { target, states, timeoutMs } = provider;
      const waiting = [target.url, states.setUpUrl ?? target.url].map((url) =>
        untilListening(url, Math.min(STARTING_MS, timeoutMs)),
      );
      await during(`waiting for ${target.shown} to listen`, Promise.all(waiting));
    }
    const { broker, pacts } = chosen;
    const providerBranch = broker?.build.branch?.value;
    const replay = replayCommand({ ...options, ...(providerBranch ? { providerBranch } : {}) });
    const reading = { revision: options.revision, enums: chosenEnums(options) };
    const run = await during('verifying', verifyPacts(chosen, provider, reading, replay));
    return broker !== null && options.publishVerificationResults
      ? await during('publishing the results', publishResults(pacts, run, broker))
      : run.result;
  } finally {
    progress.stop();
  }
}

/** One of several pacts that cannot be read is reported when its turn comes. */
function interactionsOf(pacts: readonly ChosenPact[]) {
  return pacts.flatMap(({ pact }) => {
    try {
      refuseUnverifiable(pact);
      return pact.interactions;
    } catch (error) {
      if (error instanceof InputError && pacts.length > 1) return [];
      throw error;
    }
  });
}

function remarksOn({ publications, problem, remarks }: VerifyResult): readonly string[] {
  const refused = publications.flatMap((publication) =>
    publication.kind === 'published'
      ? []
      : `the result of ${publication.consumer} ${publication.consumerVersion} was not published: ${publication.why}; ${publication.remedy}`,
  );
  return [...remarks, ...refused, ...(problem === null ? [] : [problem])];
}

/** A result that could not be published as asked is reported as unpublished. */
function exitCode({ verdict, publications, problem }: VerifyResult): ExitCode {
  if (verdict === 'failed') return 1;
  const isPublished = publications.every(({ kind }) => kind === 'published');
  return verdict === 'passed' && isPublished && problem === null ? 0 : 2;
}
