/**
 * Holds the validators against a copy of JSON-Schema-Test-Suite, `npm run test-suite -- <path>`: each case of its
 * 2020-12 files that can be read has to get the suite's verdict. Exit 1 where one differs.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeSuite, type SuiteFile } from './judge-suite.ts';
import { suiteText } from './suite-text.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('test-suite: name the folder of a copy of JSON-Schema-Test-Suite');
  process.exit(2);
}
const result = judgeSuite(await suiteFiles(join(path, 'tests', 'draft2020-12')));
console.log(suiteText(result));
process.exitCode = result.different.length > 0 ? 1 : 0;

async function suiteFiles(folder: string): Promise<readonly SuiteFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new Error(`no files in ${folder}`);
  return Promise.all(
    names.map(async (name) => ({
      name,
      groups: JSON.parse(await readFile(join(folder, name), 'utf8')),
    })),
  );
}
