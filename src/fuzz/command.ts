import type { Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { fuzzMergeOptions, fuzzOptions } from './options.ts';

export function fuzzCommand(io: Io) {
  const merge = fuzzMergeOptions().action(async (files, options, command) => {
    const before = Object.keys(command.parent?.opts() ?? {}).filter(
      (name) => command.parent?.getOptionValueSource(name) === 'cli',
    );
    if (before.length > 0)
      throw new InputError('put the options of merge behind merge: fuzz merge --strict FILE');
    const { runFuzzMergeCommand } = await import('./merge.ts');
    io.exitWith(await runFuzzMergeCommand(io, files, options));
  });
  return fuzzOptions()
    .action(async (options) => {
      const { runFuzzCommand } = await import('./run.ts');
      io.exitWith(await runFuzzCommand(io, options));
    })
    .addCommand(merge);
}
