import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';
import { findCheckout } from '../shared/files/checkout.ts';

export function revisionDeriveCommand(io: Io) {
  return commandWithCommonOptions('revision-derive')
    .description('Make schemas, types and validators again from the excerpts.')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { root } = findCheckout(null);
      const { deriveRevisions } = await import('./run.ts');
      io.exitWith(await deriveRevisions(io, root));
    });
}

const EXAMPLE = `
Example:
  $ npm run revision:derive`;
