import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { packageRoot } from '../src/shared/files/package-root.ts';
import { withTemporaryFolder } from '../src/shared/process/temporary-folder.ts';
import { PROGRAM } from '../test/cli/start-program.ts';
import { toolEnvironment } from '../test/cli/tool-environment.ts';

vi.setConfig({ testTimeout: 120_000 });

const PACT = join(packageRoot(), 'pacts/link-token-client-plaid.json');
/** Not one that the contract takes. */
const INVALID = join(packageRoot(), 'package.json');

/** Runs a line of a shell in which `$0` is the tool. */
function shell(line: string, folder: string): Promise<{ status: unknown; stderr: string }> {
  const tool = `tool() { "${process.execPath}" "${PROGRAM}" "$@"; };`;
  const env = { ...toolEnvironment(), HOME: folder };
  return new Promise((resolve) => {
    execFile('sh', ['-c', `${tool} ${line}`], { cwd: folder, env }, (error, _stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stderr });
    });
  });
}

const NO_ROOM = expect.stringMatching(
  /^link-token-contract: standard output cannot be written: no space left on the disk \(ENOSPC\)\n$/,
);

describe.runIf(process.platform === 'linux')('standard output on a full disk is exit 2', () => {
  test.each([
    '--version',
    '--help',
    'publish --help',
    'generate --count 3',
    'generate --count 3000 --jobs 2',
    `validate ${INVALID}`,
    `validate ${INVALID} --format json`,
    'drift 1.697.4 --from 1.394.0 --fail-on none',
    `publish --dry-run --consumer-app-version 1 --pact ${PACT}`,
    `gate --pact ${PACT}`,
    'broker status',
  ])('of %s', (args) =>
    withTemporaryFolder(async (folder) => {
      expect(await shell(`tool ${args} > /dev/full`, folder)).toEqual({
        status: 2,
        stderr: NO_ROOM,
      });
    }),
  );
});

test('standard output of which a part was written is exit 2', () =>
  withTemporaryFolder(async (folder) => {
    // As on a disk that becomes full: the system takes a part of the text, and no more of it.
    const { status, stderr } = await shell('ulimit -f 8; tool generate --count 40 > out', folder);
    expect((await stat(join(folder, 'out'))).size).toBeLessThan(20_000);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/cannot be written: .*\(EFBIG\)\n$/),
    });
  }));

test('a reader that has enough is no fault to tell', () =>
  withTemporaryFolder(async (folder) => {
    const line = 'tool generate --count 3000 | head -c 10 > out';
    expect(await shell(line, folder)).toEqual({ status: 0, stderr: '' });
  }));

test('reports that find no room leave those that were there', () =>
  withTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'reports'));
    await writeFile(join(folder, 'reports', 'drift.json'), 'old');
    const drift = 'drift 1.697.4 --from 1.394.0 --fail-on none --report-dir reports > /dev/null';
    const { status, stderr } = await shell(`ulimit -f 2; tool ${drift}`, folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^link-token-contract: cannot write reports\/drift\.json: the file would be larger than is allowed \(EFBIG\); [^\n]+\n$/,
    );
    expect(await readdir(join(folder, 'reports'))).toEqual(['drift.json']);
    expect(await readFile(join(folder, 'reports', 'drift.json'), 'utf8')).toBe('old');
  }));
