import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { terminalLine, terminalLines } from '../../contracts/escape/terminal.ts';
import { maintainersCommand } from '../shared/cli/common-options.ts';
import { complaint } from '../shared/cli/complaint.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';

export function pactsUpdateCommand(io: Io) {
  const about = {
    name: 'pacts-update',
    does: 'Write the committed pact again from the consumer tests.',
    example: 'npm run pacts:update && git diff pacts',
  };
  return maintainersCommand(io, about, (root) => updatePacts(io, root));
}

/** Writes the committed pact anew; leaves it as it is where the consumer tests fail. */
async function updatePacts(io: Io, root: string): Promise<ExitCode> {
  const { PACT, runConsumer } = await import('../consumer-tests/consumer-run.ts');
  const { writeAtomically } = await import('../shared/files/write-atomically.ts');
  const { pact, failures } = await runConsumer(root);
  if (pact === null || failures.length > 0) {
    for (const { title, message } of failures)
      io.err(`${terminalLine(title)}: ${terminalLines(message)}\n`);
    io.err(complaint('the consumer tests fail; the pact was left as it was'));
    return 1;
  }
  const committed = await readFile(join(root, PACT), 'utf8').catch(() => null);
  writeAtomically(join(root, PACT), pact);
  await io.out(`${PACT}: ${committed === pact ? 'unchanged' : 'written anew'}\n`);
  return 0;
}
