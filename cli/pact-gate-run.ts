import type { Revision } from '../contracts/revisions/versions.ts';
import { pactFileChecks } from '../src/checks/pact-file-checks.ts';
import { readPactFile } from '../src/pact-file/read-pact-file.ts';
import { knownSecrets } from '../src/secrets/known-secrets.ts';
import type { ExitCode, Io } from './io.ts';
import { type GateOptions, runChecks } from './run-checks.ts';

export interface PactGateOptions extends GateOptions {
  readonly revision: Revision;
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
  readonly wholeExamples?: true | undefined;
}

/** Runs the gate of somebody's own pact and writes its reports. Needs no checkout. */
export async function runPactGateCommand(
  io: Io,
  file: string,
  options: PactGateOptions,
): Promise<ExitCode> {
  const pact = await readPactFile(file, options);
  const asks = { revision: options.revision, whole: options.wholeExamples === true };
  const checks = pactFileChecks(pact, asks, knownSecrets(io.env));
  return runChecks(io, checks, null, options);
}
