import type { VerifyResult } from '../src/verify/verify-result.ts';

/**
 * The result for machines: `{verdict, interactions: [{description, state, status, mismatches, …}], …}`. A status is
 * `passed`, `failed` or `not-applicable`.
 */
export function verifyJson({ verdict, interactions, ...about }: VerifyResult): string {
  const listed = interactions.map(({ description, state, status, mismatches, ...others }) => ({
    ...{ description, state, status, mismatches, ...others },
  }));
  return `${JSON.stringify({ verdict, interactions: listed, ...about }, null, 2)}\n`;
}
