import { listOf, objectOf } from '../../contracts/json-value.ts';
import { PACT } from '../../src/consumer-tests/consumer-run.ts';
import { pactFrom, readPactFile } from '../../src/pact-file/read-pact-file.ts';
import type { Publication } from '../../src/publish/publish-pact.ts';
import { packageRoot } from '../../src/shared/files/package-root.ts';

/** For tests and benches: our own pact under a version of its own, on a branch, with what distinguishes its content. */
export async function samplePublication(version: string, content = ''): Promise<Publication> {
  const pact = await readPactFile(`${packageRoot()}/${PACT}`);
  const [first, ...others] = listOf(pact.document['interactions']).map(objectOf);
  const changed = { ...first, description: `${String(first?.['description'])}${content}` };
  const document = { ...pact.document, interactions: [changed, ...others] };
  const source = { from: 'option', name: '--consumer-app-version' } as const;
  return {
    pact: pactFrom(JSON.stringify(document), pact.file),
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
