import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DerivedFiles, derive } from '../../contract/derive.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import {
  parseExcerpt,
  readExcerptTexts,
  revisionsFolder,
} from '../../contract/revisions-folder.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { describeDifference, firstDifference } from '../../shared/text/first-difference.ts';
import { check, type Found } from './check.ts';
import { staleBuildFindings } from './stale-build.ts';

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
    const { excerpts, findings } = readExcerpts(await readExcerptTexts(folder));
    // An edited excerpt has to be mended first: the files that it makes prove nothing.
    if (findings.length > 0) return findings;
    return [
      ...(await compareFolder(folder, await derive(excerpts))),
      ...(checkout.runsFromBuild ? await staleBuildFindings(checkout.root) : []),
    ];
  },
});

function readExcerpts(texts: ReadonlyMap<string, string>) {
  const excerpts: Excerpt[] = [];
  const findings: Found[] = [];
  for (const [name, text] of texts) {
    try {
      excerpts.push(parseExcerpt(name, text));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const file = `${FOLDER}/${name}`;
      const replay = `git checkout -- ${file}`;
      findings.push({ code: 'excerpt-edited', file, message: error.message, replay });
    }
  }
  return { excerpts, findings };
}

async function compareFolder(folder: string, derived: DerivedFiles): Promise<readonly Found[]> {
  const findings: Found[] = [];
  const differs = (name: string, message: string, line: number | null = null) => {
    findings.push({ code: 'derived-file-differs', file: `${FOLDER}/${name}`, line, message });
  };
  const present = new Set(await readdir(folder));
  for (const [name, expected] of derived) {
    if (!present.has(name)) {
      differs(name, 'the file is missing; the excerpts make it');
      continue;
    }
    const difference = firstDifference(expected, await readFile(join(folder, name), 'utf8'));
    if (difference !== null) differs(name, describeDifference(difference), difference.line);
  }
  for (const name of present) {
    if (!derived.has(name) && !name.endsWith('.openapi.json')) {
      differs(name, 'no excerpt makes this file; delete it');
    }
  }
  return findings;
}
