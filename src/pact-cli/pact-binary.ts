import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';

const CLI = '@pact-foundation/pact-cli';

/**
 * The program in the official CLI's package for this machine. It is started directly, since the package's wrapper
 * script reports success for a killed program. Throws InputError.
 */
export function pactBinary(): string {
  const { platform, arch } = process;
  const os = platform === 'win32' ? 'windows' : platform;
  const fromHere = createRequire(import.meta.url);
  try {
    // Resolved from the CLI's package, since its dependencies may not be hoisted.
    const fromCli = createRequire(fromHere.resolve(`${CLI}/package.json`));
    const folder = dirname(fromCli.resolve(`${CLI}-${os}-${arch}/package.json`));
    return join(folder, 'standalone', os === 'windows' ? 'pact.exe' : 'pact');
  } catch {
    throw new InputError(
      `this command needs ${CLI} for ${os} on ${arch}; npm install --save-dev ${CLI}`,
    );
  }
}
