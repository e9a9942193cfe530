import type { Io } from '../shared/cli/io.ts';
import { chosenChecks, gateOptions } from './options.ts';

export function gateCommand(io: Io) {
  return gateOptions().action(async (options) => {
    const only = chosenChecks(options);
    const { runGateCommand } = await import('./run.ts');
    io.exitWith(await runGateCommand(io, options, only));
  });
}
