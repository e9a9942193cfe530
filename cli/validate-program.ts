import type { ExitCode } from '../src/shared/cli/io.ts';
import { validateCommand } from '../src/validate/command.ts';
import { runProgram } from './program.ts';

/** The program with the one command `validate`. */
export function runValidateProgram(args: readonly string[]): Promise<ExitCode> {
  return runProgram(args, (_, io) => [validateCommand(io)]);
}
