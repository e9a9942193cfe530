import type { Revision } from '../../contracts/revisions/versions.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { complaint } from '../shared/cli/complaint.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { makeReportFolder, writeReports } from '../shared/cli/report-folder.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { chosenEnums } from './contract-mismatches.ts';
import { type PactInteraction, pactInteractions } from './pact-interaction.ts';
import { providerUnderTest } from './provider-under-test.ts';
import { replayCommand } from './replay-command.ts';
import { verifyJson } from './report/json.ts';
import { verifyJunit } from './report/junit.ts';
import { verifyText } from './report/text.ts';
import { runVerify } from './run-verify.ts';
import { untilListening } from './until-listening.ts';
import { type VerifyPactOptions, verifyPacts } from './verify-pacts.ts';
import { withPublications } from './verify-publications.ts';
import type { VerifyResult } from './verify-result.ts';

export interface VerifyCommandOptions extends VerifyPactOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly reportDir?: string | undefined;
}

/** How long a provider may take to start. */
const STARTING_MS = 10_000;

/** Holds a provider against the pacts that were chosen, reports, and publishes the results where it may. */
export async function runVerifyCommand(io: Io, options: VerifyCommandOptions): Promise<ExitCode> {
  // Found out before the work, not after it.
  if (options.reportDir !== undefined) await makeReportFolder(options.reportDir);
  const progress = progressLine(io);
  const during = async <T>(what: string, work: Promise<T>): Promise<T> => {
    progress.add(what);
    const done = await work;
    progress.remove(what);
    return done;
  };
  try {
    const chosen = await during('reading the pacts', verifyPacts(io, options));
    const isOnly = chosen.pacts.length === 1;
    const interactions = chosen.pacts.flatMap(({ pact }) =>
      isOnly ? pactInteractions(pact) : readableInteractions(pact),
    );
    const provider = providerUnderTest(options, io.env, interactions);
    if (options.plaidEnvironment === undefined) {
      const { target, states, timeoutMs } = provider;
      const waiting = [target.url, states.setUpUrl ?? target.url].map((url) =>
        untilListening(url, Math.min(STARTING_MS, timeoutMs)),
      );
      await during(`waiting for ${target.shown} to listen`, Promise.all(waiting));
    }
    const branch = chosen.kind === 'broker' ? chosen.provider.branch : null;
    const replay = replayCommand({ ...options, providerBranch: branch?.value });
    const left = chosen.kind === 'broker' ? chosen.left : [];
    const reading = { revision: options.revision, enums: chosenEnums(options) };
    const of = { ...reading, providerBranch: branch, replay, left };
    const run = await during('verifying', runVerify(chosen.pacts, provider, of));
    const result =
      chosen.kind === 'broker' && options.publishVerificationResults
        ? await during('publishing the results', withPublications(run, chosen))
        : run.result;
    progress.stop();
    await report(io, result, options.format);
    if (options.reportDir !== undefined) {
      await writeReports(options.reportDir, {
        'verify.json': verifyJson(result),
        'verify.junit.xml': verifyJunit(result),
      });
    }
    return exitCode(result);
  } finally {
    progress.stop();
  }
}

/** Of several, what cannot be read is told when its turn comes, and keeps nobody from hearing of the others. */
function readableInteractions(pact: PactFile): readonly PactInteraction[] {
  try {
    return pactInteractions(pact);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

async function report(io: Io, result: VerifyResult, format: 'text' | 'json'): Promise<void> {
  await io.out(format === 'json' ? verifyJson(result) : `${verifyText(result, io.colors)}\n`);
  const refused = result.publications.flatMap((publication) =>
    publication.kind === 'published'
      ? []
      : `the result of ${publication.consumer} ${publication.consumerVersion} was not published: ${publication.why}; ${publication.remedy}`,
  );
  const problems = result.problem === null ? [] : [result.problem];
  for (const remark of [...result.remarks, ...refused, ...problems]) {
    io.err(complaint(remark));
  }
}

/** What could not be published as it was asked for leaves nobody in the belief that it was. */
function exitCode({ verdict, publications, problem }: VerifyResult): ExitCode {
  if (verdict === 'failed') return 1;
  const told = publications.every(({ kind }) => kind === 'published');
  return verdict === 'passed' && told && problem === null ? 0 : 2;
}
