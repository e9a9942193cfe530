import { DEFAULT_REVISION, type Revision } from '../contracts/revisions/versions.ts';
import { oneLine } from '../reports/printable.ts';
import { verifyJson } from '../reports/verify-json.ts';
import { verifyText } from '../reports/verify-text.ts';
import { type BuildIdentity, buildIdentity } from '../src/build-identity/build-identity.ts';
import { readEventFile } from '../src/build-identity/event-file.ts';
import { type Git, gitIn } from '../src/build-identity/git.ts';
import { InputError } from '../src/input-error.ts';
import { pactInteractions } from '../src/verify/pact-interaction.ts';
import { PLAID_VERSION } from '../src/verify/plaid-keys.ts';
import { providerUnderTest } from '../src/verify/provider-under-test.ts';
import { publishResult } from '../src/verify/publish-result.ts';
import { replayCommand } from '../src/verify/replay-command.ts';
import { runVerify, type VerifyRun } from '../src/verify/run-verify.ts';
import type { ResultPublication, VerifyResult } from '../src/verify/verify-result.ts';
import type { ExitCode, Io } from './io.ts';
import { progressLine } from './progress-line.ts';
import { type VerifyPactOptions, type VerifyPacts, verifyPacts } from './verify-pacts.ts';

export interface VerifyCommandOptions extends VerifyPactOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly providerAppVersion?: string | undefined;
  readonly buildUrl?: string | undefined;
}

/** Holds a provider against the pacts that were chosen, reports, and publishes the results where it may. */
export async function runVerifyCommand(io: Io, options: VerifyCommandOptions): Promise<ExitCode> {
  // Found out before the work, not after it.
  const identity = options.publishVerificationResults ? await identityOf(io, options) : null;
  const progress = progressLine(io);
  const during = async <T>(what: string, work: Promise<T>): Promise<T> => {
    progress.add(what);
    const done = await work;
    progress.remove(what);
    return done;
  };
  try {
    const chosen = await during('reading the pacts', verifyPacts(io, options));
    const interactions = chosen.pacts.flatMap(({ pact }) => pactInteractions(pact));
    const provider = providerUnderTest(options, io.env, interactions);
    const of = { revision: options.revision, replay: replayCommand(options) };
    const run = await during('verifying', runVerify(chosen.pacts, provider, of));
    const result =
      identity === null
        ? run.result
        : await during('publishing the results', published(run, chosen, identity));
    progress.stop();
    await report(io, result, options.format);
    return exitCode(result);
  } finally {
    progress.stop();
  }
}

async function report(io: Io, result: VerifyResult, format: 'text' | 'json'): Promise<void> {
  await io.out(format === 'json' ? verifyJson(result) : `${verifyText(result, io.colors)}\n`);
  for (const remark of [...result.remarks, ...(result.problem === null ? [] : [result.problem])]) {
    io.err(`link-token-contract: ${oneLine(remark)}\n`);
  }
}

/** What could not be published as it was asked for leaves nobody in the belief that it was. */
function exitCode({ verdict, publications, problem }: VerifyResult): ExitCode {
  if (verdict === 'failed') return 1;
  const told = publications.every(({ kind }) => kind === 'published');
  return verdict === 'passed' && told && problem === null ? 0 : 2;
}

/** What was found out stands, whatever becomes of the publication. */
async function published(
  { result, pacts }: VerifyRun,
  chosen: VerifyPacts,
  identity: BuildIdentity,
): Promise<VerifyResult> {
  if (chosen.kind === 'file') return result;
  const remarks = [...result.remarks, ...identity.remarks];
  const publications: ResultPublication[] = [];
  try {
    const conversation = chosen.converse();
    for (const [index, judged] of pacts.entries()) {
      const pact = chosen.pacts[index];
      if (pact === undefined) continue;
      publications.push(await publishResult(conversation, pact, judged, identity));
    }
    return { ...result, remarks, publications };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = `the result was not published: ${error.message}`;
    return { ...result, remarks, publications, problem: result.problem ?? problem };
  }
}

/**
 * Under which version a result is published. The version must be given: the one that is checked out here is
 * the consumer's, and the Sandbox has no branch of this repository.
 */
async function identityOf(io: Io, options: VerifyCommandOptions): Promise<BuildIdentity> {
  const isSandbox = options.plaidEnvironment !== undefined;
  if (options.providerAppVersion === undefined) {
    const example = isSandbox
      ? `, of the Sandbox ${PLAID_VERSION}_${DEFAULT_REVISION}: the version of the API and the revision of the contract`
      : ', the version of the provider that was verified';
    throw new InputError(
      `--publish-verification-results needs to know of what: give --provider-app-version${example}`,
    );
  }
  return buildIdentity({
    options: {
      version: { name: '--provider-app-version', value: options.providerAppVersion },
      branch: { name: '--provider-branch', value: options.providerBranch },
      buildUrl: { name: '--build-url', value: options.buildUrl },
    },
    env: isSandbox ? {} : io.env,
    readText: readEventFile,
    git: isSandbox ? NOT_OURS : gitIn(process.cwd(), io.env),
  });
}

const NOT_OURS: Git = {
  head: async () => ({ kind: 'none', reason: 'it is nothing of this repository' }),
  fullHash: async () => null,
};
