import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';
import { findCheckout } from '../shared/files/package-root.ts';

export function revisionImportCommand(io: Io) {
  return commandWithCommonOptions('revision-import')
    .description("Import a revision from upstream's OpenAPI document.")
    .argument('<file>', 'the OpenAPI document, YAML or JSON')
    .addHelpText('after', IMPORT_EXAMPLE)
    .action(async (file) => {
      const { root } = findCheckout(null);
      const { importRevision } = await import('./run.ts');
      io.exitWith(await importRevision(io, root, file));
    });
}

const IMPORT_EXAMPLE = `
Example:
  $ npm run revision:import -- 2020-09-14.yml`;

export function revisionDeriveCommand(io: Io) {
  return commandWithCommonOptions('revision-derive')
    .description('Make schemas, types and validators again from the excerpts.')
    .addHelpText('after', DERIVE_EXAMPLE)
    .action(async () => {
      const { root } = findCheckout(null);
      const { deriveRevisions } = await import('./run.ts');
      io.exitWith(await deriveRevisions(io, root));
    });
}

const DERIVE_EXAMPLE = `
Example:
  $ npm run revision:derive`;
