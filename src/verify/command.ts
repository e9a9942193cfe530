import type { Io } from '../shared/cli/io.ts';
import { verifyOptions } from './options.ts';

export function verifyCommand(io: Io) {
  return verifyOptions().action(async (options) => {
    const { runVerify } = await import('./run.ts');
    io.exitWith(await runVerify(io, options));
  });
}
