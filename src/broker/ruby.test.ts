import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokerToolchain } from './ruby.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'path-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A machine whose programs give these answers. */
async function machine(answers: Readonly<Record<string, string>>) {
  for (const [name, answer] of Object.entries(answers)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${answer}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return brokerToolchain(folder);
}

test.each([
  ['nothing', {}, 'no Ruby >= 3.1'],
  ['an old Ruby', { ruby: 'echo 2.7.8 x86_64-linux' }, 'no Ruby >= 3.1, only 2.7.8'],
  ['a Ruby that fails', { ruby: 'exit 1' }, 'no Ruby >= 3.1'],
  ['no Bundler', { ruby: 'echo 3.1.2 x86_64-linux' }, 'no Bundler >= 2.3'],
  [
    'an old Bundler',
    { ruby: 'echo 3.1.2 x86_64-linux', bundle: 'echo Bundler version 2.2.3' },
    'no Bundler >= 2.3, only 2.2.3',
  ],
])('%s: the message says what is missing', async (_what, answers, reason) => {
  expect(await machine(answers)).toEqual({ kind: 'missing', reason });
});

test.each(['Bundler version 2.6.9', '4.0.3'])('%s is accepted', async (bundler) => {
  const answers = { ruby: 'echo 3.4.1 arm64-darwin', bundle: `echo ${bundler}` };
  expect(await machine(answers)).toMatchObject({ kind: 'ready' });
});
