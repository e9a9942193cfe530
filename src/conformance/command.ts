import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';
import { findCheckout } from '../shared/files/package-root.ts';

export function conformanceUpdateCommand(io: Io) {
  return commandWithCommonOptions('conformance-update')
    .description('Write the committed conformance suites of all revisions again.')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { root } = findCheckout(null);
      const { updateConformance } = await import('./run.ts');
      io.exitWith(await updateConformance(io, root));
    });
}

const EXAMPLE = `
Example:
  $ npm run conformance:update && git diff --stat contracts/conformance`;
