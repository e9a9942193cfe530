import { PACT } from '../../src/consumer-tests/consumer-run.ts';
import { readPactFile } from '../../src/pact-file/read-pact-file.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { packageRoot } from '../../src/shared/files/package-root.ts';

/** For tests and benches: our own pact under a version of its own, on a branch, with what distinguishes its content. */
export async function samplePublication(version: string, content = ''): Promise<Publication> {
  const pact = await readPactFile(`${packageRoot()}/${PACT}`);
  const [first, ...others] = pact.interactions;
  const changed = { ...first, description: `${String(first?.['description'])}${content}` };
  const interactions = [changed, ...others];
  const document = { ...pact.document, interactions };
  const exact = document;
  const source = { from: 'option', name: '--consumer-app-version' } as const;
  return {
    pact: { ...pact, interactions, document, exact },
    identity: {
      version,
      branch: 'main',
      buildUrl: null,
      source: { version: source, branch: source, buildUrl: null },
      remarks: [],
    },
    tags: [],
  };
}
