import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { PublishResult } from '../publish-pact.ts';

/** One object in a line, with the same members for every outcome. */
export function publishJson({ publication, kind: verdict, ...outcome }: PublishResult): string {
  const { pact, identity, tags } = publication;
  const { version, branch, buildUrl, source, remarks } = identity;
  return jsonLine({
    ...{ verdict, consumer: pact.consumer, provider: pact.provider },
    ...{ version, branch, buildUrl, tags, source },
    ...{ url: null, again: null, notices: [], said: null, differences: [], findings: [] },
    ...outcome,
    remarks,
  });
}
