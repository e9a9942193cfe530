import { maintainersCommand } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function revisionImportCommand(io: Io) {
  const about = {
    name: 'revision-import',
    does: "Import a revision from upstream's OpenAPI document.",
    example: 'npm run revision:import -- 2020-09-14.yml',
  };
  return maintainersCommand(io, about, async (root, [file = '']) =>
    (await import('./run.ts')).importRevision(io, root, file),
  ).argument('<file>', 'the OpenAPI document, YAML or JSON');
}

export function revisionDeriveCommand(io: Io) {
  const about = {
    name: 'revision-derive',
    does: 'Make schemas, types and validators again from the excerpts.',
    example: 'npm run revision:derive',
  };
  return maintainersCommand(io, about, async (root) =>
    (await import('./run.ts')).deriveRevisions(io, root),
  );
}
