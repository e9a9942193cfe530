import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARRIED_CONTRACT } from '../../contract/carried-contract.ts';
import { type DerivedFiles, derive } from '../../contract/derive.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import {
  parseExcerpt,
  readExcerptTexts,
  revisionsFolder,
} from '../../contract/revisions-folder.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { runNode } from '../../shared/process/run-process.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import { describeDifference, firstDifference } from '../../shared/text/first-difference.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import { check, type Found } from './check.ts';

const FOLDER = 'contracts/revisions';
const DERIVE = 'npm run revision:derive';

/** Schema, types and compiled validators are what the excerpts make, to the byte. */
export const derivedFiles = check({
  name: 'derived-files',
  claim: 'schemas, types and validators are what the excerpts make',
  file: FOLDER,
  replay: DERIVE,
  async find(checkout) {
    const folder = revisionsFolder(checkout.root);
    const excerpts: Excerpt[] = [];
    const edited: Found[] = [];
    for (const [name, text] of await readExcerptTexts(folder)) {
      try {
        excerpts.push(parseExcerpt(name, text));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const file = `${FOLDER}/${name}`;
        const replay = `git checkout -- ${file}`;
        edited.push({ code: 'excerpt-edited', file, message: error.message, replay });
      }
    }
    // An edited excerpt has to be mended first: the files that it makes prove nothing.
    if (edited.length > 0) return edited;
    return [
      ...(await compareFolder(folder, await derive(excerpts, CARRIED_CONTRACT))),
      ...(checkout.runsFromBuild ? await staleBuildFindings(checkout.root) : []),
    ];
  },
});

async function compareFolder(folder: string, derived: DerivedFiles): Promise<readonly Found[]> {
  const present = await readdir(folder);
  const findings: Found[] = [];
  for (const name of new Set([...derived.keys(), ...present])) {
    const expected = derived.get(name);
    const differs = (message: string, line: number | null = null) => {
      findings.push({ code: 'derived-file-differs', file: `${FOLDER}/${name}`, line, message });
    };
    if (!present.includes(name)) differs('the file is missing; the excerpts make it');
    else if (expected !== undefined) {
      const difference = firstDifference(expected, await readFile(join(folder, name), 'utf8'));
      if (difference !== null) differs(describeDifference(difference), difference.line);
    } else if (!name.endsWith('.openapi.json')) differs('no excerpt makes this file; delete it');
  }
  return findings;
}

/** The first file of the build that differs from a fresh build: a stale build proves nothing. */
export async function staleBuildFindings(root: string): Promise<readonly Found[]> {
  return withTemporaryFolder(async (folder) => {
    const failure = await buildPackage(root, folder);
    if (failure !== null) {
      const message = `the sources do not build: ${oneLine(failure, 200)}`;
      return [stale('tsconfig.build.json', message)];
    }
    const fresh = await textsBelow(folder);
    const built = await textsBelow(join(root, 'dist'));
    return [...new Set([...fresh.keys(), ...built.keys()])]
      .filter((name) => fresh.get(name) !== built.get(name))
      .map((name) => stale(`dist/${name}`, 'the build is not what the sources make'))
      .slice(0, 1);
  });
}

function stale(file: string, message: string): Found {
  return { code: 'build-stale', file, message, replay: 'npm run build' };
}

/**
 * Builds a checkout into a folder, as `npm run build` does into `dist`. Gives the output of the tool where the sources do
 * not build, else null. Throws where the build was ended.
 */
export async function buildPackage(root: string, folder: string): Promise<string | null> {
  const tool = (...path: string[]) => join(root, 'node_modules', ...path);
  const bundle = join(folder, 'cli', 'validate.cjs');
  for (const step of [
    [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', folder],
    [tool('rolldown', 'bin', 'cli.mjs'), '-c', 'rolldown.config.mjs', '--file', bundle],
  ]) {
    const { exitCode, stdout, stderr } = await runNode(step, { cwd: root });
    if (exitCode === null) throw new Error('the build did not come to an end');
    if (exitCode !== 0) return `${stdout}${stderr}`.trim();
  }
  return null;
}

/** By their names below the folder, in order. */
async function textsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const texts = paths.map(async (path) => {
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}
