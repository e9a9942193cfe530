import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { packageRoot } from '../shared/files/package-root.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { PACT } from './consumer-run.ts';
import { identityDifferences } from './pact-identity.ts';

const PACT_OF_BOTH = { interactions: [{ description: 'both', state: 'same' }] };

/** What is found where the consumer tests are these, and the committed pact is that. */
function findingsOf(tests: string, committed: unknown) {
  return withTemporaryFolder(async (root) => {
    await symlink(join(packageRoot(), 'node_modules'), join(root, 'node_modules'));
    await mkdir(join(root, 'pacts'));
    await writeFile(join(root, 'package.json'), '{"type":"module"}');
    await writeFile(join(root, PACT), asText(committed));
    await writeFile(
      join(root, 'pacts/link-token-get.consumer.test.ts'),
      `import { writeFileSync } from 'node:fs';
       import { isMainThread } from 'node:worker_threads';
       import { test } from 'vitest';
       const write = (pact, name = 'a-b.json') =>
         writeFileSync(process.env['PACT_OUTPUT_DIR'] + '/' + name, JSON.stringify(pact, null, 2) + '\\n');
       ${tests}`,
    );
    return identityDifferences({ root });
  });
}

test.concurrent('a pact that changes from run to run and differs from the committed one gives two findings', async ({
  expect,
}) => {
  const findings = await findingsOf(
    `test('writes', () => {
       const own = { description: 'of its "run"', threads: !isMainThread };
       write({ interactions: [...${JSON.stringify(PACT_OF_BOTH.interactions)}, own] });
     });`,
    PACT_OF_BOTH,
  );
  expect(findings).toEqual([
    {
      code: 'pact-not-reproducible',
      line: 9,
      message:
        'two runs of the consumer tests wrote different pacts: expected `"threads": true`, found `"threads": false`; in "of its "run""',
    },
    {
      code: 'pact-differs',
      line: 6,
      message:
        'the committed pact is not what the consumer tests write: expected `},`, found `}`; in "of its "run""',
    },
  ]);
});

test.concurrent.for<[string, string, string]>([
  [
    'some fail',
    `test('writes', () => write({})); test('fails', () => expect(1).toBe(2));`,
    'the consumer tests fail, so there is no whole pact to compare',
  ],
  [
    'one does not end',
    `test('writes', () => write({})); test('hangs', () => new Promise(() => {}), 50);`,
    'the consumer tests did not come to an end, so there is no whole pact to compare',
  ],
  [
    'they write two',
    `test('writes', () => { write({}); write({}, 'c-d.json'); });`,
    'the consumer tests wrote 2 pacts',
  ],
])('where %s, nothing can be told', async ([, tests, message], { expect }) => {
  await expect(findingsOf(tests, PACT_OF_BOTH)).rejects.toThrow(message);
});

function asText(pact: unknown): string {
  return `${JSON.stringify(pact, null, 2)}\n`;
}
