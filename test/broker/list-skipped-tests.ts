/** A globalSetup of vitest: tests that were skipped, as the machine lacks what they need, are told last of all. */
import { relative } from 'node:path';
import type { TestProject } from 'vitest/node';

/** What is called when all else was reported; reporters named on the command line do not take its place. */
export function setup({ vitest }: TestProject): () => void {
  return () => {
    const skipped = new Map<string, { count: number; files: Set<string> }>();
    for (const { moduleId, children } of vitest.state.getTestModules()) {
      for (const test of children.allTests('skipped')) {
        const result = test.result();
        // One that nobody gave a reason for was left out by a filter, say.
        if (result.state !== 'skipped' || result.note === undefined) continue;
        const { count, files } = skipped.get(result.note) ?? { count: 0, files: new Set() };
        const file = relative(vitest.config.root, moduleId);
        skipped.set(result.note, { count: count + 1, files: files.add(file) });
      }
    }
    for (const [reason, { count, files }] of skipped) {
      const tests = count === 1 ? '1 TEST WAS' : `${count} TESTS WERE`;
      console.error(`\n${tests} SKIPPED: ${reason}`);
      for (const file of [...files].toSorted()) console.error(`  ${file}`);
    }
  };
}
