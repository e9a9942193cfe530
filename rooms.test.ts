import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = import.meta.dirname;

const COMMANDS = globSync('src/*/command.ts', { cwd: ROOT }).sort();

/** The files of the same feature that a file imports, dynamically too. */
function importedIn(feature: string, file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return (
    [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
      .map(([, path = '']) => normalize(join(dirname(file), path)))
      // What a template writes may be no file of ours.
      .filter((path) => path.startsWith(`${feature}/`) && existsSync(join(ROOT, path)))
  );
}

function longestChain(feature: string, file: string, known: Map<string, readonly string[]>) {
  const before = known.get(file);
  if (before !== undefined) return before;
  const chains = importedIn(feature, file).map((path): readonly string[] =>
    longestChain(feature, path, known),
  );
  const longest = chains.reduce((a, b) => (b.length > a.length ? b : a), []);
  const chain: readonly string[] = [file, ...longest];
  known.set(file, chain);
  return chain;
}

test('every feature has a command', () => {
  expect(COMMANDS).toContain('src/fuzz/command.ts');
  expect(COMMANDS.length).toBeGreaterThan(10);
});

test.each(COMMANDS)('no chain of imports in a feature is longer than five: %s', (command) => {
  const chain = longestChain(dirname(command), command, new Map());
  expect(chain.length - 1, chain.join(' -> ')).toBeLessThanOrEqual(5);
});
