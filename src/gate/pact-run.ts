import type { Revision } from '../../contracts/revisions/versions.ts';
import { refuseLeftAside } from '../pact-file/file-aside.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import { refuseOldSpecification } from '../pact-file/specification.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { knownSecrets } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { commandWords } from '../subjects/command-line.ts';
import { pactFileChecks } from './checks/pact-file-checks.ts';
import { pactRewrite } from './checks/pact-rewrite.ts';
import type { Rewrite } from './checks/written-pact.ts';
import { type GateOptions, runChecks } from './run-checks.ts';

export interface PactGateOptions extends GateOptions {
  readonly revision: Revision;
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
  readonly wholeExamples?: true | undefined;
  /** A command line that writes the pact. */
  readonly rewrite?: string | undefined;
  /** In seconds. */
  readonly rewriteTimeout: number;
}

/** Runs the gate of somebody's own pact and writes its reports. Needs no checkout. */
export async function runPactGateCommand(
  io: Io,
  file: string,
  options: PactGateOptions,
): Promise<ExitCode> {
  // Found out before the work, not after it.
  const rewrite = rewriteOf(options);
  refuseLeftAside(file);
  const pact = await readPactFile(file, options);
  refuseOldSpecification(pact);
  const asks = { revision: options.revision, whole: options.wholeExamples === true };
  const checks = [
    ...pactFileChecks(pact, asks, knownSecrets(io.env)),
    ...(rewrite === null ? [] : [pactRewrite(pact, rewrite)]),
  ];
  return runChecks(io, checks, null, options);
}

function rewriteOf({ rewrite, rewriteTimeout }: PactGateOptions): Rewrite | null {
  if (rewrite === undefined) return null;
  const words = commandWords(rewrite, 'give a script that has it');
  if ((words[0] ?? '') === '') {
    throw new InputError('--rewrite is empty; give the command that writes the pact');
  }
  return { words, timeoutMs: rewriteTimeout * 1000 };
}
