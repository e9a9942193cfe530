import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';
import { findCheckout } from '../shared/files/checkout.ts';

export function revisionImportCommand(io: Io) {
  return commandWithCommonOptions('revision-import')
    .description("Take in a revision from upstream's OpenAPI document.")
    .argument('<file>', 'the OpenAPI document, YAML or JSON')
    .addHelpText('after', EXAMPLE)
    .action(async (file) => {
      const { root } = findCheckout(null);
      const { importRevision } = await import('./run.ts');
      io.exitWith(await importRevision(io, root, file));
    });
}

const EXAMPLE = `
Example:
  $ npm run revision:import -- 2020-09-14.yml`;
