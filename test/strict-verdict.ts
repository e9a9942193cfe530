import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import type { HostileFault } from '../test-utils/hostile/adversarial-input.ts';

/** What a strict reading finds in a text, as labels say it; nothing in what it reads. */
export function strictVerdict(input: string | Uint8Array, revision: Revision): HostileFault[] {
  try {
    LinkTokenGetResponse.fromJson(input, { revision });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
    return error.findings.map(({ code, path }) => ({ code, path }));
  }
}
