import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_REVISION } from '../../../contracts/revisions/versions.ts';
import { PACT } from '../../consumer-tests/consumer-run.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import { check, type Found } from './check.ts';

/**
 * What Pactflow's comparator says of the committed pact and upstream's document. Only bodies of responses count, since
 * the carried document describes the response alone. That additional properties are refused does not count either, since
 * upstream's objects are open.
 */
export const openapiComparison = check({
  name: 'openapi-comparison',
  claim: 'a comparator of others finds the pact compatible with the document',
  file: PACT,
  replay: 'npm run gate -- --only openapi-comparison',
  async find({ root }) {
    // Loaded only now, as it loads a validator, too.
    const { Comparator } = await import('@pactflow/openapi-pact-comparator');
    const document = join('contracts', 'revisions', `${DEFAULT_REVISION}.openapi.json`);
    const [openapi, pact] = await Promise.all(
      [document, PACT].map(async (file) => JSON.parse(await readFile(join(root, file), 'utf8'))),
    );
    const findings: Found[] = [];
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
        message: oneLine(`${message}, at ${mockDetails?.location ?? 'some place'}`, 500),
      });
    }
    // It always complains of requests, which the document does not describe.
    if (compared === 0) throw new Error('the comparator compared nothing');
    return findings;
  },
});
