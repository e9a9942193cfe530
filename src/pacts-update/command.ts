import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';
import { findCheckout } from '../shared/files/package-root.ts';

export function pactsUpdateCommand(io: Io) {
  return commandWithCommonOptions('pacts-update')
    .description('Write the committed pact anew from the consumer tests.')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { root } = findCheckout(null);
      const { updatePacts } = await import('./run.ts');
      io.exitWith(await updatePacts(io, root));
    });
}

const EXAMPLE = `
Example:
  $ npm run pacts:update && git diff pacts`;
