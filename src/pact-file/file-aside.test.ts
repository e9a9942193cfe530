import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { runNode } from '../shared/process/run-process.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { refuseLeftAside, withFileAside } from './file-aside.ts';

/** Not UTF-8, and without a line end. */
const BYTES = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);

/** Calls `use` with a file in a folder of its own, and expects it to be as it was afterwards. */
function withFile(use: (file: string, around: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder(async (around) => {
    const file = join(around, 'pacts', 'a-b.json');
    mkdirSync(join(around, 'pacts'));
    writeFileSync(file, BYTES);
    chmodSync(file, 0o640);
    utimesSync(file, 1000, 2000);
    await use(file, around);
    expect(readFileSync(file)).toEqual(BYTES);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(statSync(file).mtimeMs).toBe(2_000_000);
    expect(readdirSync(join(around, 'pacts'))).toEqual(['a-b.json']);
  });
}

function emptied(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

test.each<[string, (file: string) => void]>([
  ['nothing was written', () => {}],
  ['another one was written', (file) => writeFileSync(file, 'x')],
  ['its folder was taken away', (file) => rmSync(join(file, '..'), { recursive: true })],
  ['its folder was emptied', (file) => emptied(join(file, '..'))],
  ['a folder was made of it', (file) => mkdirSync(join(file, 'in the way'), { recursive: true })],
  [
    'a folder was made of it, and its own was emptied',
    (file) => {
      emptied(join(file, '..'));
      mkdirSync(file);
    },
  ],
  ['a link was made of it', (file) => symlinkSync('/etc/passwd', file)],
])('the file is not there meanwhile, and back where %s', async (_what, meanwhile) => {
  await withFile(async (file) => {
    const given = await withFileAside(file, async () => {
      expect(existsSync(file)).toBe(false);
      meanwhile(file);
      return 7;
    });
    expect(given).toBe(7);
  });
});

test('meanwhile it is beside its place, under a name that says so', async () => {
  await withFile(async (file) => {
    await withFileAside(file, async () => {
      expect(readdirSync(join(file, '..'))).toEqual(['a-b.json.aside']);
    });
  });
});

test('what a killed run left is not lost, and the next one says what to do', async () => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'a-b.json');
    writeFileSync(`${file}.aside`, BYTES);
    for (const there of [false, true]) {
      if (there) writeFileSync(file, 'x');
      expect(() => refuseLeftAside(file)).toThrow(`put it back: mv -f ${file}.aside ${file}`);
      const outcome = withFileAside(file, async () => {});
      await expect(outcome).rejects.toThrow('was killed or is under way');
      expect(readFileSync(`${file}.aside`)).toEqual(BYTES);
    }
    rmSync(`${file}.aside`);
    expect(() => refuseLeftAside(file)).not.toThrow();
  });
});

test('on a full disk it is moved, and put back', async () => {
  await withFile(async (file, around) => {
    const module = JSON.stringify(join(import.meta.dirname, 'file-aside.ts'));
    const script = join(around, 'script.mjs');
    writeFileSync(
      script,
      `import { withFileAside } from ${module};
       await withFileAside(${JSON.stringify(file)}, async () => {});`,
    );
    // No file may be longer than nothing, as on a disk that has no room.
    execFileSync('sh', ['-c', `ulimit -f 0; exec '${process.execPath}' '${script}'`]);
    expect(readFileSync(file)).toEqual(BYTES);
  });
});

test('it is back after a failure, and the failure comes through', async () => {
  const failure = new Error('no');
  await withFile(async (file) => {
    await expect(withFileAside(file, () => Promise.reject(failure))).rejects.toBe(failure);
  });
});

test.each([
  ["process.kill(process.pid, 'SIGTERM'); await new Promise(() => {})", null],
  ["process.kill(process.pid, 'SIGINT'); await new Promise(() => {})", null],
  ["process.kill(process.pid, 'SIGHUP'); await new Promise(() => {})", null],
  ['process.exit(2)', 2],
  ["setTimeout(() => { throw new Error('crash') }); await new Promise(() => {})", 1],
])('it is back where its user ends meanwhile: %s', async (end, code) => {
  await withFile(async (file, around) => {
    const module = JSON.stringify(join(import.meta.dirname, 'file-aside.ts'));
    const temporary = join(around, 'temporary');
    mkdirSync(temporary);
    const script = `
      import { writeFileSync } from 'node:fs';
      import { withFileAside } from ${module};
      setTimeout(() => {}, 20_000);
      await withFileAside(${JSON.stringify(file)}, async () => {
        writeFileSync(${JSON.stringify(file)}, 'x');
        ${end};
      });`;
    const args = ['--input-type=module', '-e', script];
    const { exitCode } = await runNode(args, { cwd: around, env: { TMPDIR: temporary } });
    expect(exitCode).toBe(code);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

test('where it cannot be put back, the message says where it is kept', async () => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'a-b.json');
    writeFileSync(file, BYTES);
    const outcome = withFileAside(file, async () => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'in the way');
    });
    const error: unknown = await outcome.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    const [, kept = ''] = /it is kept as (.*)$/.exec(String(error)) ?? [];
    expect(readFileSync(kept)).toEqual(BYTES);
    rmSync(join(kept, '..'), { recursive: true });
  });
});

test('a link is not moved', async () => {
  await withFile(async (file, around) => {
    const link = join(around, 'link.json');
    symlinkSync(file, link);
    await expect(withFileAside(link, async () => {})).rejects.toThrow('is a link');
    expect(readFileSync(link)).toEqual(BYTES);
  });
});
