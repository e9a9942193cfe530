import { findCheckout } from '../../src/checkout.ts';
import { commandWithCommonOptions } from '../common-options.ts';
import type { Io } from '../io.ts';

export function revisionDeriveCommand(io: Io) {
  return commandWithCommonOptions('revision-derive')
    .description('Make schemas, types and validators again from the excerpts.')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { root } = findCheckout(null);
      const { deriveRevisions } = await import('../revision-run.ts');
      io.exitWith(await deriveRevisions(io, root));
    });
}

const EXAMPLE = `
Example:
  $ npm run revision:derive`;
