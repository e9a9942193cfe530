import { maintainersCommand } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function conformanceUpdateCommand(io: Io) {
  const about = {
    name: 'conformance-update',
    does: 'Write the committed conformance suites of all revisions again.',
    example: 'npm run conformance:update && git diff --stat contracts/conformance',
  };
  return maintainersCommand(io, about, async (root) =>
    (await import('./run.ts')).updateConformance(io, root),
  );
}
