import { validateCommand } from './commands/validate.ts';
import type { ExitCode } from './io.ts';
import { runProgram } from './program.ts';

/** `validate` with nothing beside it. */
export function runValidateProgram(args: readonly string[]): Promise<ExitCode> {
  return runProgram(args, (_, io) => [validateCommand(io)]);
}
