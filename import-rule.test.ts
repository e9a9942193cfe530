import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from './src/shared/process/run-node.ts';
import { withCheckoutCopy } from './test/checkout-copy.ts';

const FOLDERS = [
  'contracts',
  'test-utils',
  'properties',
  'pacts',
  'src',
  'reports',
  'vitest',
  'cli',
  'bench',
];

/** What the import rule says of the sources with these files planted among them. */
async function judge(planted: Readonly<Record<string, string>>) {
  return withCheckoutCopy(async (root) => {
    for (const [name, text] of Object.entries(planted)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), text);
    }
    const cruiser = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const args = [
      cruiser,
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
      ...FOLDERS,
    ];
    const { exitCode, stdout, stderr } = await runNode(args, { cwd: root });
    return { exitCode, said: stdout + stderr };
  });
}

test('the sources obey, and are seen', async () => {
  const { exitCode, said } = await judge({});
  expect(said).toContain('no dependency violations found');
  // Beside TypeScript 7 a parser that does not know it sees 0 modules and says all is well.
  expect(Number(/\((\d+) modules/.exec(said)?.[1])).toBeGreaterThan(100);
  expect(exitCode).toBe(0);
});

test.each([
  [
    'an upward import',
    'contracts/planted.ts',
    "import '../test-utils/test-utils.ts';",
    'contracts-imports-downward',
  ],
  [
    'one of a type',
    'test-utils/planted.ts',
    "import type { Check } from '../src/checks/check.ts';\nexport type P = Check;",
    'test-utils-imports-downward',
  ],
  [
    'one in a test',
    'contracts/planted.test.ts',
    "import '../cli/io.ts';",
    'contracts-imports-downward',
  ],
  [
    'one between siblings',
    'src/planted.ts',
    "import '../properties/law-run-settings.ts';",
    'src-imports-downward',
  ],
  [
    'a dynamic one',
    'reports/planted.ts',
    "export const later = () => import('../cli/program.ts');",
    'reports-imports-downward',
  ],
])('%s is refused', async (_what, name, text, rule) => {
  const { exitCode, said } = await judge({ [name]: text });
  expect(said).toContain(`${rule}: ${name}`);
  expect(exitCode).not.toBe(0);
});

test('a cycle of folders is refused, also where no two files form one', async () => {
  const { exitCode, said } = await judge({
    'src/left/a.ts': "import '../right/b.ts';",
    'src/left/c.ts': 'export const c = 1;',
    'src/right/b.ts': 'export const b = 1;',
    'src/right/d.ts': "import '../left/c.ts';",
  });
  expect(said).toContain('no-folder-cycle: src/left');
  expect(exitCode).not.toBe(0);
});

test('a package that the readers of the contract need not have is refused', async () => {
  const { said } = await judge({
    'contracts/link-token-contract.ts': "import './deep.ts';",
    'contracts/deep.ts': "import 'fast-check';",
  });
  expect(said).toContain('entry-contracts');
});
