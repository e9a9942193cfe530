import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitIn } from './git.ts';

const root = mkdtempSync(join(tmpdir(), 'link-token-contract-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Of the machine only where its programs are. */
const ENV = { PATH: process.env['PATH'], HOME: root };

const AUTHOR = ['-c', 'user.name=Mona', '-c', 'user.email=mona@coffee.example'];

function git(folder: string, ...args: readonly string[]): string {
  const env = { ...ENV, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...AUTHOR, '-C', folder, ...args], { env, encoding: 'utf8' }).trim();
}

function folderNamed(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A repository with one commit on `main`. */
function repository(name: string, ...initArgs: readonly string[]): string {
  const folder = folderNamed(name);
  git(folder, 'init', '--quiet', '--initial-branch', 'main', ...initArgs);
  commitFile(folder, 'pact.json', name);
  return folder;
}

function commitFile(folder: string, file: string, text: string): string {
  writeFileSync(join(folder, file), text);
  git(folder, 'add', file);
  git(folder, 'commit', '--quiet', '--message', `Write ${file}`);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A program named git that runs a script of sh. */
function gitThat(name: string, script: string): { readonly PATH: string } {
  const folder = folderNamed(`programs-${name}`);
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'git'), 0o755);
  return { PATH: `${folder}:${ENV.PATH}` };
}

describe('HEAD', () => {
  test('on a branch with a clean tree', async () => {
    const folder = repository('clean');
    const first = git(folder, 'rev-parse', 'HEAD');
    const hash = commitFile(folder, 'more.json', '1');
    expect(await gitIn(folder, ENV).head()).toEqual({
      kind: 'commit',
      hash,
      parents: [first],
      branch: 'main',
      isDirty: false,
    });
  });

  test('is the same from a folder below', async () => {
    const folder = repository('above');
    mkdirSync(join(folder, 'below'));
    expect(await gitIn(join(folder, 'below'), ENV).head()).toEqual(await gitIn(folder, ENV).head());
  });

  test.each(['feature/ünï-☕', "it's#1%&(x)", '(detached)', '-x', 'a'.repeat(200)])(
    'on the branch %s',
    async (branch) => {
      const folder = repository(`branch-${branch.length}-${branch.codePointAt(0)}`);
      git(folder, 'update-ref', `refs/heads/${branch}`, 'HEAD');
      git(folder, 'symbolic-ref', 'HEAD', `refs/heads/${branch}`);
      expect(await gitIn(folder, ENV).head()).toMatchObject({ branch });
    },
  );

  test('detached', async () => {
    const folder = repository('detached');
    git(folder, 'checkout', '--quiet', '--detach');
    const hash = git(folder, 'rev-parse', 'HEAD');
    expect(await gitIn(folder, ENV).head()).toMatchObject({ hash, branch: null, isDirty: false });
  });

  test('a merge commit has both parents, in a shallow clone, too', async () => {
    const folder = repository('merge');
    git(folder, 'checkout', '--quiet', '-b', 'feature');
    const feature = commitFile(folder, 'feature.json', '1');
    git(folder, 'checkout', '--quiet', 'main');
    const main = commitFile(folder, 'main.json', '1');
    git(folder, 'merge', '--quiet', '--no-ff', '--no-edit', 'feature');
    const hash = git(folder, 'rev-parse', 'HEAD');
    const expected = {
      kind: 'commit',
      hash,
      parents: [main, feature],
      branch: 'main',
      isDirty: false,
    };
    expect(await gitIn(folder, ENV).head()).toEqual(expected);

    const shallow = join(root, 'shallow');
    git(root, 'clone', '--quiet', '--depth', '1', `file://${folder}`, shallow);
    expect(git(shallow, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(await gitIn(shallow, ENV).head()).toEqual(expected);
  });

  test('of a commit whose message looks like a parent, and is longer than what is read', async () => {
    const folder = repository('message');
    const parent = git(folder, 'rev-parse', 'HEAD');
    const line = `parent ${'0'.repeat(40)}\n`;
    writeFileSync(join(root, 'message.txt'), `Subject\n\n${line.repeat(3000)}`);
    git(folder, 'commit', '--quiet', '--allow-empty', '--file', join(root, 'message.txt'));
    expect(await gitIn(folder, ENV).head()).toMatchObject({ parents: [parent] });
  });

  test('of a repository with SHA-256', async () => {
    const folder = repository('sha256', '--object-format', 'sha256');
    const hash = git(folder, 'rev-parse', 'HEAD');
    expect(hash).toHaveLength(64);
    expect(await gitIn(folder, ENV).head()).toMatchObject({ hash, isDirty: false });
  });
});

describe('the tree is', () => {
  const change = (folder: string) => writeFileSync(join(folder, 'pact.json'), 'changed');

  test.each<[string, boolean, (folder: string) => void]>([
    ['changed', true, change],
    [
      'staged',
      true,
      (folder) => {
        change(folder);
        git(folder, 'add', '.');
      },
    ],
    ['without a file', true, (folder) => rmSync(join(folder, 'pact.json'))],
    ['with a file that is not tracked', false, (f) => writeFileSync(join(f, 'report.xml'), '')],
    [
      'touched only',
      false,
      (folder) => writeFileSync(join(folder, 'pact.json'), 'dirty-touched-only'),
    ],
  ])('%s: dirty %s', async (name, isDirty, edit) => {
    const folder = repository(`dirty-${name.replaceAll(' ', '-')}`);
    edit(folder);
    expect(await gitIn(folder, ENV).head()).toMatchObject({ isDirty });
  });

  test('dirty with more files than are read', async () => {
    const folder = repository('very-dirty');
    for (let index = 0; index < 1500; index++) {
      writeFileSync(join(folder, `${index}-${'x'.repeat(60)}`), 'x');
    }
    git(folder, 'add', '.');
    expect(await gitIn(folder, ENV).head()).toMatchObject({ isDirty: true });
  });

  test('unknown in a bare repository', async () => {
    const folder = join(root, 'bare');
    git(root, 'clone', '--quiet', '--bare', repository('for-bare'), folder);
    expect(await gitIn(folder, ENV).head()).toMatchObject({ branch: 'main', isDirty: null });
  });
});

describe('an abbreviated hash', () => {
  let folder = '';
  let hash = '';
  beforeAll(() => {
    folder = repository('abbreviated');
    hash = git(folder, 'rev-parse', 'HEAD');
  });

  test('is completed', async () => {
    expect(await gitIn(folder, ENV).fullHash(hash.slice(0, 12))).toBe(hash);
  });

  test('that nobody has is not', async () => {
    const other = hash.startsWith('0') ? '1'.repeat(12) : '0'.repeat(12);
    expect(await gitIn(folder, ENV).fullHash(other)).toBeNull();
  });

  test('is no name of a branch', async () => {
    git(folder, 'update-ref', 'refs/heads/deadbeef0123', 'HEAD');
    expect(git(folder, 'rev-parse', 'deadbeef0123')).toBe(hash);
    expect(await gitIn(folder, ENV).fullHash('deadbeef0123')).toBeNull();
  });
});

describe('a branch', () => {
  test('is where it is here, and in the remotes; what is below its name is another', async () => {
    const origin = repository('branch-origin');
    const first = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'branch', 'later/one');
    const folder = join(root, 'branch-clone');
    git(root, 'clone', '--quiet', origin, folder);
    const mine = commitFile(folder, 'mine.json', '1');
    const { isOnBranch } = gitIn(folder, ENV);

    expect(await isOnBranch('main', mine, 'e'.repeat(40))).toBe(false);
    const theirs = git(folder, 'commit-tree', '-m', 'of nobody', 'HEAD^{tree}');
    expect(await isOnBranch('main', mine, theirs)).toBe(true);
    expect(await isOnBranch('main', first, mine)).toBe(true);
    expect(await isOnBranch('later/one', first, mine)).toBe(true);
    expect(await isOnBranch('later/one', mine, theirs)).toBe(false);
    for (const name of ['later', 'none', '', '*', 'm[a]in', 'ma?n', '--all', 'main\nmain']) {
      expect(await isOnBranch(name, first, theirs), name).toBe(false);
    }
  });

  test('has the commits before its own, as far as the clone goes, and none with a later one', async () => {
    const folder = repository('before');
    const first = git(folder, 'rev-parse', 'HEAD');
    const second = commitFile(folder, 'second.json', '1');
    const other = git(folder, 'commit-tree', '-m', 'of nobody', 'HEAD^{tree}');
    const { isOnBranch } = gitIn(folder, ENV);
    expect(await isOnBranch('main', first, other)).toBe(true);
    expect(await isOnBranch('main', second, other)).toBe(true);
    expect(await isOnBranch('main', first, second)).toBe(false);
    expect(await isOnBranch('main', 'e'.repeat(40), other)).toBe(false);

    const shallow = join(root, 'before-shallow');
    git(root, 'clone', '--quiet', '--depth', '1', `file://${folder}`, shallow);
    const there = git(shallow, 'commit-tree', '-m', 'of nobody', 'HEAD^{tree}');
    expect(await gitIn(shallow, ENV).isOnBranch('main', first, there)).toBe(false);
  });
});

describe('no commit', () => {
  const none = (reason: unknown) => ({ kind: 'none', reason });

  test('outside of a repository', async () => {
    const folder = folderNamed('outside');
    expect(await gitIn(folder, ENV).head()).toEqual(none('this folder is in no git repository'));
    expect(await gitIn(folder, ENV).fullHash('0123456789ab')).toBeNull();
  });

  test('in a new repository', async () => {
    const folder = folderNamed('new');
    git(folder, 'init', '--quiet');
    expect(await gitIn(folder, ENV).head()).toEqual(none('the git repository has no commit'));
  });

  test('without a git', async () => {
    const env = { PATH: folderNamed('nothing') };
    expect(await gitIn(root, env).head()).toEqual(none('git is not on PATH'));
    expect(await gitIn(root, env).fullHash('0123456789ab')).toBeNull();
  });

  test('from a git that is no program', async () => {
    const folder = folderNamed('no-program');
    writeFileSync(join(folder, 'git'), '');
    expect(await gitIn(root, { PATH: folder }).head()).toEqual(none('git cannot be run (EACCES)'));
  });

  test('from a git that does not answer', async () => {
    const env = gitThat('silent', 'exec sleep 600');
    const started = Date.now();
    expect(await gitIn(root, env, { timeoutMs: 300 }).head()).toEqual(
      none('git did not answer within 300 ms'),
    );
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  test('from a git that floods', async () => {
    const env = gitThat('floods', 'exec yes');
    expect(await gitIn(root, env, { timeoutMs: 300 }).head()).toEqual(
      none('git did not answer within 300 ms'),
    );
  });

  test.each([
    ['answers otherwise', 'echo main', 'git gave an answer that is not a commit'],
    [
      'refuses the owner',
      `echo "fatal: detected dubious ownership in repository at '/x'" >&2; exit 128`,
      expect.stringContaining('safe.directory'),
    ],
    [
      'says what a terminal obeys',
      `printf 'fatal: \\033[2J oh\\nmore\\n' >&2; exit 128`,
      String.raw`git ended with 128: fatal: \u001b[2J oh`,
    ],
    ['crashes', 'kill -SEGV $$', 'git cannot be run (SIGSEGV)'],
  ])('from a git that %s', async (name, script, reason) => {
    const env = gitThat(name.replaceAll(' ', '-'), script);
    expect(await gitIn(root, env).head()).toEqual(none(reason));
  });
});

describe('a hostile environment', () => {
  test('does not point git at another repository', async () => {
    const folder = repository('ours');
    const theirs = repository('theirs');
    const hostile = {
      GIT_DIR: join(theirs, '.git'),
      GIT_WORK_TREE: theirs,
      GIT_INDEX_FILE: join(theirs, '.git', 'index'),
      GIT_OBJECT_DIRECTORY: join(theirs, '.git', 'objects'),
      GIT_CEILING_DIRECTORIES: folder,
      GIT_EXEC_PATH: '/nowhere',
      GIT_NAMESPACE: 'x',
      GIT_TRACE: join(root, 'trace.txt'),
      GIT_CONFIG_GLOBAL: '/nowhere',
    };
    const theirHash = git(theirs, 'rev-parse', 'HEAD');
    const env = { ...ENV, ...hostile };
    // It would.
    const misled = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: folder,
      env: { ...ENV, GIT_DIR: hostile.GIT_DIR },
      encoding: 'utf8',
    });
    expect(misled.trim()).toBe(theirHash);

    const hash = git(folder, 'rev-parse', 'HEAD');
    expect(hash).not.toBe(theirHash);
    expect(await gitIn(folder, env).head()).toMatchObject({ hash, isDirty: false });
    expect(existsSync(hostile.GIT_TRACE)).toBe(false);
  });

  test('gets no secret', async () => {
    const written = join(root, 'environment.txt');
    const env = {
      ...gitThat('writes-environment', `env >> '${written}'`),
      PACT_BROKER_TOKEN: 'hush',
    };
    await gitIn(root, env).head();
    expect(execFileSync('cat', [written], { encoding: 'utf8' })).not.toContain('hush');
  });

  test('a repository names a program to run, and it is not run', async () => {
    const folder = repository('watched');
    const marker = join(root, 'watched.txt');
    git(folder, 'config', 'core.fsmonitor', `touch '${marker}'; false`);
    git(folder, 'status');
    expect(existsSync(marker)).toBe(true);
    rmSync(marker);
    expect(await gitIn(folder, ENV).head()).toMatchObject({ kind: 'commit', isDirty: false });
    expect(existsSync(marker)).toBe(false);
  });
});
