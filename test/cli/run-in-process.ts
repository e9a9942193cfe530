/** For tests: the program, run in this very process on streams and an environment of its own. */

import { Readable } from 'node:stream';
import { CommanderError } from '@commander-js/extra-typings';
import picocolors from 'picocolors';
import { commandsFor } from '../../cli/command-registry.ts';
import { outputRedaction } from '../../cli/output-redaction.ts';
import { describeError, program } from '../../cli/program.ts';
import type { ExitCode, Io } from '../../src/shared/cli/io.ts';
import type { Environment } from '../../src/shared/process/environment.ts';
import { inFolder } from './in-folder.ts';
import { toolEnvironment } from './tool-environment.ts';

export interface InProcessRun {
  readonly status: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface InProcessOptions {
  /** Beside PATH and HOME, which are ours. */
  readonly env?: Environment;
  /** What standard input holds. */
  readonly input?: string;
  /** Milliseconds; that of the machine where none is given. */
  readonly clock?: () => number;
  /** Where it works, and has its temporary files; where this process does, unless it is given. */
  readonly folder?: string;
}

/**
 * Runs the program with these arguments, the name of the command first. A test that needs a signal, a terminal, a stream that
 * breaks or variables of the process itself starts the program with `runProgram`.
 */
export function runInProcess(
  args: readonly string[],
  options: InProcessOptions = {},
): Promise<InProcessRun> {
  return runOnTestIo(args, options, async (io) => {
    try {
      await program(await commandsFor(args, io), io).parseAsync(args, { from: 'user' });
    } catch (error) {
      if (error instanceof CommanderError) {
        io.exitWith(error.exitCode === 0 ? 0 : 2);
      } else {
        io.err(describeError(error, args.includes('--debug')));
        io.exitWith(2);
      }
    }
  });
}

/** Runs a part of a command, which these arguments would have asked for. */
export async function runOnTestIo(
  args: readonly string[],
  { env = {}, input = '', clock = () => performance.now(), folder }: InProcessOptions,
  run: (io: Io) => Promise<void>,
): Promise<InProcessRun> {
  let [status, stdout, stderr]: [ExitCode, string, string] = [0, '', ''];
  const whole = { ...toolEnvironment(), HOME: process.env['HOME'], ...env };
  const masked = await outputRedaction(whole, args);
  const outMade = async (text: string) => {
    stdout += text;
  };
  const io: Io = {
    ...{ stdin: Readable.from([input]), env: whole, clock, masked, outMade },
    out: (text) => outMade(masked(text)),
    err: (text) => {
      stderr += masked(text);
    },
    showsProgress: false,
    colors: picocolors.createColors(false),
    exitWith: (code) => {
      status = code;
    },
    onInterrupt: () => () => {},
  };
  await (folder === undefined ? run(io) : inFolder(folder, () => run(io)));
  return { status, stdout, stderr };
}
