import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { withTemporaryFolder } from '../../src/shared/process/temporary-folder.ts';
import { provenBuild } from '../measure/proven-build.ts';
import { measureInRounds, ratioOf, type Way } from '../measure/rounds.ts';
import { atMost, figure } from '../measure/row.ts';
import { runWholeProcess } from '../measure/whole-process.ts';
import { officialExample } from '../payloads/official-example.ts';
import { runRow } from '../report/run-row.ts';

const FLOOR = 'node -e 0';

function secondsOf(args: readonly string[]): Way {
  return async () => (await runWholeProcess(args)).seconds;
}

/** The modules that the command needs, by their purpose. */
function partsOf(command: string): Readonly<Record<string, readonly string[]>> {
  const dist = join(command, '..', '..');
  const built = (...path: string[]) => pathToFileURL(join(dist, ...path)).href;
  return {
    'an empty module': [],
    'commander alone': [import.meta.resolve('commander')],
    'the verdict alone': [built('contracts', 'revisions', `${DEFAULT_REVISION}.verdict.js`)],
    'the validators alone': [built('contracts', 'validator.js')],
    'all of it in one file': [built('cli', 'validate.cjs')],
    'all of it, module by module': [built('cli', 'validate-program.js')],
  };
}

/** The path of a module that only imports others. */
async function importing(folder: string, modules: readonly string[]): Promise<string> {
  const file = join(
    folder,
    `imports-${modules.map((module) => module.split('/').at(-1)).join('-')}.mjs`,
  );
  await writeFile(file, modules.map((module) => `import ${JSON.stringify(module)};\n`).join(''));
  return file;
}

/** A whole process that judges one file, against one that does nothing; and the steps in between. */
await runRow({
  name: 'loading',
  target: 'loading: `validate one.json`, whole process: <= 1.5x `node -e 0`',
  limits: [atMost('validate one.json', 1.5)],
  rounds: 40,
  measure: async ({ rounds, progress }) => {
    const command = await provenBuild();
    return withTemporaryFolder(async (folder) => {
      const file = join(folder, 'one.json');
      await writeFile(file, officialExample());
      const ways: Record<string, Way> = {
        [FLOOR]: secondsOf(['-e', '0']),
        'validate one.json': secondsOf([command, 'validate', file]),
      };
      for (const [name, modules] of Object.entries(partsOf(command))) {
        ways[name] = secondsOf([await importing(folder, modules)]);
      }
      const measured = await measureInRounds(ways, rounds, progress);
      const figures = Object.keys(ways)
        .filter((name) => name !== FLOOR)
        .map((name) => figure(name, ratioOf(measured, name, FLOOR), 'x'));
      return { figures, remark: `against ${FLOOR}; what loads its parts alone stands beside it` };
    });
  },
});
