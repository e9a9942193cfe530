import type { ExitCode } from '../src/shared/cli/io.ts';
import { validateCommand } from '../src/validate/command.ts';
import { runProgram } from './program.ts';

/** `validate` with nothing beside it. */
export function runValidateProgram(args: readonly string[]): Promise<ExitCode> {
  return runProgram(args, (_, io) => [validateCommand(io)]);
}
