// Made from the excerpts beside it by `npm run revision:derive`: edit nothing here.
import { LinkTokenGetResponse as faultsOf1_394_0 } from './1.394.0.findings.ts';
import type { LinkTokenGetResponse as Response1_394_0 } from './1.394.0.types.ts';
import { LinkTokenGetResponse as is1_394_0 } from './1.394.0.verdict.ts';
import { LinkTokenGetResponse as faultsOf1_697_4 } from './1.697.4.findings.ts';
import type { LinkTokenGetResponse as Response1_697_4 } from './1.697.4.types.ts';
import { LinkTokenGetResponse as is1_697_4 } from './1.697.4.verdict.ts';

export type * from './1.697.4.types.ts';
export { DEFAULT_REVISION, type DefaultRevision, REVISIONS, type Revision } from './versions.ts';
export { PlaidError as faultsOfPlaidError } from './1.697.4.findings.ts';

export const revisions = {
  '1.394.0': { isResponse: is1_394_0, faultsOfResponse: faultsOf1_394_0 },
  '1.697.4': { isResponse: is1_697_4, faultsOfResponse: faultsOf1_697_4 },
} as const;

/** The type of the response by revision. */
export interface Responses {
  '1.394.0': Response1_394_0;
  '1.697.4': Response1_697_4;
}
