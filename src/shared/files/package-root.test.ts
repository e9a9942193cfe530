import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot, packageVersion } from './package-root.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('the root is the folder with our package.json', () => {
  expect(packageRoot()).toBe(ROOT);
});

test('the version is the one of our package.json', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(packageVersion()).toBe(version);
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
