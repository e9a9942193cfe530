import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BROKER_SOURCES } from './ruby.ts';

const lock = await readFile(join(BROKER_SOURCES, 'Gemfile.lock'), 'utf8');

test('gems come from rubygems.org only', () => {
  expect(lock.match(/^ +remote: .*$/gm)).toEqual(['  remote: https://rubygems.org/']);
});

test('any platform works: gems without a build for it are built there', () => {
  expect(lock).toMatch(/^PLATFORMS\n(?: {2}\S+\n)* {2}ruby\n/m);
});

test('no version of Bundler is locked: a newer one would install that and switch to it', () => {
  expect(lock).not.toContain('BUNDLED WITH');
});
