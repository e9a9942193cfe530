import { findCheckout } from '../../src/checkout.ts';
import { commandWithCommonOptions } from '../common-options.ts';
import type { Io } from '../io.ts';

export function conformanceUpdateCommand(io: Io) {
  return commandWithCommonOptions('conformance-update')
    .description('Write the committed conformance suites anew, of every revision.')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { root } = findCheckout(null);
      const { updateConformance } = await import('../conformance-run.ts');
      io.exitWith(await updateConformance(io, root));
    });
}

const EXAMPLE = `
Example:
  $ npm run conformance:update && git diff --stat contracts/conformance`;
