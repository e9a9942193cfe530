import { relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVISIONS, type Revision } from '../contracts/revisions/index.ts';
import { lawRunSettings } from './law-run-settings.ts';

/**
 * States a law of the contract and tests it on every carried revision. A broken law fails with the
 * seed, the path, the shrunk counterexample and the one command that replays it.
 *
 * `holds` breaks the law by throwing; it may be asynchronous. `share` is the part of the usual number
 * of runs that is enough where one run tries many payloads.
 */
export function law<T>(
  title: string,
  arbitraryOf: (revision: Revision) => fc.Arbitrary<T>,
  holds: (value: T, revision: Revision) => void | Promise<void>,
  { share = 1 }: { readonly share?: number } = {},
): void {
  describe(title, () => {
    test.for(REVISIONS)('%s', async (revision, { task }) => {
      const property = fc.asyncProperty(arbitraryOf(revision), async (value) =>
        holds(value, revision),
      );
      const { numRuns, ...settings } = lawRunSettings(process.env);
      const outcome = await fc.check(property, {
        ...settings,
        numRuns: Math.ceil(numRuns * share),
      });
      if (outcome.failed) {
        expect.fail(
          report(outcome, {
            title,
            revision,
            file: relative(process.cwd(), task.file.filepath),
          }),
        );
      }
    });
  });
}

const LONGEST_COUNTEREXAMPLE = 2000;

function report<T>(
  outcome: fc.RunDetails<[T]>,
  about: { title: string; revision: Revision; file: string },
): string {
  const { seed, counterexamplePath, counterexample, numShrinks, errorInstance } = outcome;
  const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const shown = fc.stringify(counterexample?.[0]);
  const path = counterexamplePath === null ? '' : ` LAW_PATH=${counterexamplePath}`;
  return [
    `law broken: ${about.title} (revision ${about.revision})`,
    `because: ${cause}`,
    `counterexample, shrunk ${numShrinks} times: ${shown.slice(0, LONGEST_COUNTEREXAMPLE)}`,
    `replay: LAW_SEED=${seed}${path} npx vitest run ${about.file} -t "${about.title} > ${about.revision}"`,
  ].join('\n');
}
