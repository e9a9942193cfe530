import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REVISIONS } from '../../contracts/revisions/versions.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { conformanceSuite, suiteText } from './conformance-suite.ts';

const FOLDER = 'contracts/conformance';

/** Writes the committed conformance suites anew, one for each revision. */
export async function updateConformance(io: Io, root: string): Promise<ExitCode> {
  await mkdir(join(root, FOLDER), { recursive: true });
  for (const revision of REVISIONS) {
    const file = `${FOLDER}/${revision}.json`;
    const groups = conformanceSuite(revision);
    const text = suiteText(groups);
    const committed = await readFile(join(root, file), 'utf8').catch(() => null);
    writeAtomically(join(root, file), text);
    const tests = groups.reduce((sum, group) => sum + group.tests.length, 0);
    await io.out(`${file}: ${tests} tests, ${committed === text ? 'unchanged' : 'written anew'}\n`);
  }
  return 0;
}
