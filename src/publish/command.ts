import type { Io } from '../shared/cli/io.ts';
import { publishOptions } from './options.ts';

export function publishCommand(io: Io) {
  return publishOptions().action(async (options) => {
    const { runPublish } = await import('./run.ts');
    io.exitWith(await runPublish(io, options));
  });
}
