import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import packageJson from './package.json' with { type: 'json' };
import { runNode } from './src/shared/process/run-process.ts';
import { withCheckoutCopy } from './test/checkout-copy.ts';

/** The arguments of each run of dependency-cruiser in `npm run lint`. */
const CRUISES = packageJson.scripts.lint
  .split(' && ')
  .filter((command) => command.startsWith('depcruise '))
  .map((command) => command.split(' ').slice(1));

/** What the linter says of the sources with these files planted among them. */
async function judge(planted: Readonly<Record<string, string>>) {
  return withCheckoutCopy(async (root) => {
    for (const [name, text] of Object.entries(planted)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), text);
    }
    const cruiser = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    return Promise.all(
      CRUISES.map((args) => runNode([cruiser, '--output-type', 'err', ...args], { cwd: root })),
    );
  });
}

interface Broken {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string;
  /** What the rule names, where that is not the file. */
  readonly told?: string;
}

const BROKEN: readonly Broken[] = [
  {
    what: 'an upward import',
    file: 'contracts/planted.ts',
    text: "import '../test-utils/test-utils.ts';",
    rule: 'contracts-imports-downward',
  },
  {
    what: 'one of a type',
    file: 'test-utils/planted.ts',
    text: "import type { Check } from '../src/gate/checks/check.ts';\nexport type P = Check;",
    rule: 'test-utils-imports-downward',
  },
  {
    what: 'one in a test',
    file: 'contracts/planted.test.ts',
    text: "import '../cli/program.ts';",
    rule: 'contracts-imports-downward',
  },
  {
    what: 'one between siblings',
    file: 'src/planted.ts',
    text: "import '../properties/law-run-settings.ts';",
    rule: 'src-imports-downward',
  },
  {
    what: 'a dynamic one',
    file: 'src/drift/report/planted.ts',
    text: "export const later = () => import('../../../cli/program.ts');",
    rule: 'src-imports-downward',
  },
  {
    what: 'one of another feature',
    file: 'src/publish/planted.ts',
    text: "import '../deploy/webhook.ts';",
    rule: 'features-apart',
  },
  {
    what: 'one of a feature, from what several features need',
    file: 'src/pact-file/planted.ts',
    text: "import '../verify/command.ts';",
    rule: 'rooms-below-features',
  },
  {
    what: 'one of a room, from what all rooms need',
    file: 'src/shared/text/planted.ts',
    text: "import '../../pact-file/pact-json.ts';",
    rule: 'shared-below-rooms',
  },
  {
    what: 'one of a double, from a source',
    file: 'src/verify/planted.ts',
    text: "import '../../test/verify/sandbox-double.ts';",
    rule: 'doubles-for-tests-alone',
  },
  {
    what: 'a cycle of folders in which no two files form one',
    file: 'src/left/a.ts',
    text: "import '../right/b.ts';",
    rule: 'no-folder-cycle',
    told: 'src/left',
  },
  {
    what: 'a package that the readers of the contract need not have',
    file: 'contracts/link-token-contract.ts',
    text: "import './deep.ts';",
    rule: 'entry-contracts',
  },
];

const PLANTED = {
  ...Object.fromEntries(BROKEN.map(({ file, text }) => [file, text])),
  'src/left/c.ts': 'export const c = 1;',
  'src/right/b.ts': 'export const b = 1;',
  'src/right/d.ts': "import '../left/c.ts';",
  'contracts/deep.ts': "import 'fast-check';",
};

let said = '';

beforeAll(async () => {
  const runs = await judge(PLANTED);
  expect(runs.every(({ exitCode }) => exitCode !== 0)).toBe(true);
  said = runs.map(({ stdout, stderr }) => stdout + stderr).join('');
}, 120_000);

test('the sources obey, and are seen', { timeout: 120_000 }, async () => {
  const runs = await judge({});
  for (const { stdout, stderr, exitCode } of runs) {
    expect(exitCode).toBe(0);
    expect(stdout + stderr).toContain('no dependency violations found');
    // Beside TypeScript 7 a parser that does not know it sees 0 modules and says all is well.
    expect(Number(/\((\d+) modules/.exec(stdout + stderr)?.[1])).toBeGreaterThan(100);
  }
});

test.each(BROKEN)('$what is refused', ({ rule, file, told = file }) => {
  expect(said).toContain(`${rule}: ${told}`);
});
