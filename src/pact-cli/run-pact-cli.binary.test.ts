import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pactBinary } from './run-pact-cli.ts';

test('the program itself, and not the script around it', () => {
  const file = pactBinary();
  expect(file).toMatch(/[/\\]standalone[/\\]pact(\.exe)?$/);
  const env = { PATH: process.env['PATH'], PACT_DO_NOT_TRACK: 'true' };
  expect(execFileSync(file, ['broker', '--help'], { env, encoding: 'utf8' })).toContain('publish');
});
