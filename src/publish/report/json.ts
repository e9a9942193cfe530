import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { PublishResult } from '../publication.ts';

/** One object in a line. */
export function publishJson(result: PublishResult): string {
  const { pact, identity, tags } = result.publication;
  const { version, branch, buildUrl, source, remarks } = identity;
  return jsonLine({
    verdict: result.kind,
    consumer: pact.consumer,
    provider: pact.provider,
    version,
    branch,
    buildUrl,
    tags,
    source,
    url: result.kind === 'published' ? result.url : null,
    again: result.kind === 'published' ? result.again : null,
    notices: result.kind === 'published' ? result.notices : [],
    said: result.kind === 'refused' ? result.said : null,
    differences: 'differences' in result ? result.differences : [],
    findings: result.kind === 'unproven' ? result.findings : [],
    remarks,
  });
}
