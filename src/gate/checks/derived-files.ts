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
import type { Check, CheckFinding } from './check.ts';
import { staleBuildFindings } from './stale-build.ts';

const FOLDER = 'contracts/revisions';
const DERIVE = 'npm run revision:derive';

/** Schema, types and compiled validators are what the excerpts make, to the byte. */
export const derivedFiles: Check = {
  name: 'derived-files',
  claim: 'schemas, types and validators are what the excerpts make',
  async run(checkout) {
    const folder = revisionsFolder(checkout.root);
    const { excerpts, findings } = readExcerpts(await readExcerptTexts(folder));
    // What an edited excerpt makes proves nothing: its own finding is the one to mend first.
    if (findings.length > 0) return findings;
    return [
      ...(await compareFolder(folder, await derive(excerpts))),
      ...(checkout.runsFromBuild ? await staleBuildFindings(checkout.root) : []),
    ];
  },
};

function readExcerpts(texts: ReadonlyMap<string, string>): {
  excerpts: Excerpt[];
  findings: CheckFinding[];
} {
  const excerpts: Excerpt[] = [];
  const findings: CheckFinding[] = [];
  for (const [name, text] of texts) {
    try {
      excerpts.push(parseExcerpt(name, text));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      findings.push({
        code: 'excerpt-edited',
        file: `${FOLDER}/${name}`,
        line: null,
        path: null,
        message: error.message,
        replay: `git checkout -- ${FOLDER}/${name}`,
      });
    }
  }
  return { excerpts, findings };
}

async function compareFolder(folder: string, derived: DerivedFiles): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  const finding = (name: string, line: number | null, message: string): CheckFinding => ({
    code: 'derived-file-differs',
    file: `${FOLDER}/${name}`,
    line,
    path: null,
    message,
    replay: DERIVE,
  });
  const present = new Set(await readdir(folder));
  for (const [name, expected] of derived) {
    if (!present.has(name)) {
      findings.push(finding(name, null, 'the file is missing; the excerpts make it'));
      continue;
    }
    const difference = firstDifference(expected, await readFile(join(folder, name), 'utf8'));
    if (difference !== null) {
      findings.push(finding(name, difference.line, describeDifference(difference)));
    }
  }
  for (const name of present) {
    if (!derived.has(name) && !name.endsWith('.openapi.json')) {
      findings.push(finding(name, null, 'no excerpt makes this file; delete it'));
    }
  }
  return findings;
}
