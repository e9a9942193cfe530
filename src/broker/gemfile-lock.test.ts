import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BROKER_SOURCES } from './ruby-environment.ts';

const lock = await readFile(join(BROKER_SOURCES, 'Gemfile.lock'), 'utf8');

test('gems come from rubygems.org and nowhere else', () => {
  expect(lock.match(/^ +remote: .*$/gm)).toEqual(['  remote: https://rubygems.org/']);
});

test('any platform will do: what is not built for it beforehand is built there', () => {
  expect(lock).toMatch(/^PLATFORMS\n(?: {2}\S+\n)* {2}ruby\n/m);
});

test('no version of Bundler is named: a newer one would install that and step back to it', () => {
  expect(lock).not.toContain('BUNDLED WITH');
});
