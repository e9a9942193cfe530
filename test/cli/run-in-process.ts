/** For tests: a command of ours, run in this very process on streams and an environment of its own. */

import { Readable } from 'node:stream';
import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import picocolors from 'picocolors';
import { printedMask } from '../../cli/printed-mask.ts';
import { commandOutput } from '../../cli/program.ts';
import { complaint } from '../../src/shared/cli/complaint.ts';
import type { ExitCode, Io } from '../../src/shared/cli/io.ts';
import { InputError } from '../../src/shared/errors/input-error.ts';
import type { Environment } from '../../src/shared/process/environment.ts';

export interface CommandRun {
  readonly status: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command is told and says. Rejects where it throws what is no clear line for its user. */
export async function runInProcess(
  command: (io: Io) => CommandUnknownOpts,
  args: readonly string[],
  env: Environment,
): Promise<CommandRun> {
  let [status, stdout, stderr]: [ExitCode, string, string] = [0, '', ''];
  const whole = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env };
  const masked = await printedMask(whole, args);
  const outMade = async (text: string) => {
    stdout += text;
  };
  const io: Io = {
    ...{ stdin: Readable.from([]), env: whole, masked, outMade },
    out: (text) => outMade(masked(text)),
    err: (text) => {
      stderr += masked(text);
    },
    showsProgress: false,
    colors: picocolors.createColors(false),
    clock: () => performance.now(),
    exitWith: (code) => {
      status = code;
    },
    onInterrupt: () => () => {},
  };
  const under = command(io).exitOverride().configureOutput(commandOutput(io));
  const root = new Command('link-token-contract').enablePositionalOptions().addCommand(under);
  try {
    await root.parseAsync([under.name(), ...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) status = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof InputError) {
      io.err(complaint(error.message));
      status = 2;
    } else throw error;
  }
  return { status, stdout, stderr };
}
