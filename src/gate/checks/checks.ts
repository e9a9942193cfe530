import type { Check } from './check.ts';
import { consumerPact } from './consumer-pact.ts';
import { derivedFiles } from './derived-files.ts';
import { laws } from './laws.ts';
import { openapiComparison } from './openapi-comparison.ts';
import { pactIdentity } from './pact-identity.ts';
import { providerVerification } from './provider-verification.ts';
import { realPayloads } from './real-payloads.ts';

/** All checks of the gate, in the order in which they start: the laws take longest. */
export const checks: readonly Check[] = [
  derivedFiles,
  realPayloads,
  laws,
  consumerPact,
  pactIdentity,
  openapiComparison,
  providerVerification,
];
