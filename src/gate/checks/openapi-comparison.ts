import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_REVISION } from '../../../contracts/revisions/versions.ts';
import { PACT } from '../../consumer-tests/consumer-run.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import type { Check, CheckFinding } from './check.ts';

/**
 * What a comparator that is not ours says of the committed pact and upstream's document. The document that is carried has the
 * response alone, so only bodies of responses are held against it; and it takes a documented object for a closed one, which
 * upstream's are not.
 */
export const openapiComparison: Check = {
  name: 'openapi-comparison',
  claim: 'a comparator of others finds the pact compatible with the document',
  async run({ root }) {
    // Loaded only now, as it brings a validator along.
    const { Comparator } = await import('@pactflow/openapi-pact-comparator');
    const document = join('contracts', 'revisions', `${DEFAULT_REVISION}.openapi.json`);
    const [openapi, pact] = await Promise.all(
      [document, PACT].map(async (file) => JSON.parse(await readFile(join(root, file), 'utf8'))),
    );
    const findings: CheckFinding[] = [];
    let compared = 0;
    const results = new Comparator({ oas: openapi }).compare(pact);
    for await (const { code, message, mockDetails, specDetails } of results) {
      // It found no document in what it was given, and so compared nothing.
      if (code === 'request.spec.missing') throw new Error(message);
      compared++;
      const isClosedness = specDetails?.location.endsWith('.additionalProperties') === true;
      if (code !== 'response.body.incompatible' || isClosedness) continue;
      findings.push({
        code: 'openapi-mismatch',
        file: PACT,
        line: null,
        path: null,
        message: oneLine(`${message}, at ${mockDetails?.location ?? 'some place'}`, 500),
        replay: 'npm run gate -- --only openapi-comparison',
      });
    }
    // Of requests, which the document does not describe, it always has something to say.
    if (compared === 0) throw new Error('the comparator compared nothing');
    return findings;
  },
};
