import type { Check } from './check.ts';
import { derivedFiles } from './derived-files.ts';
import { openapiComparison } from './openapi-comparison.ts';
import { realPayloads } from './real-payloads.ts';
import { consumerPact, laws, pactIdentity, providerVerification } from './vitest-checks.ts';

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
