import { jsonLines } from '../../../contracts/escape/json-line.ts';
import type { VerifyResult } from '../verify-result.ts';

/**
 * The result for machines: `{verdict, interactions: [{description, state, status, mismatches, …}], …}`. A status is
 * `passed`, `failed` or `not-applicable`.
 */
export function verifyJson({ verdict, interactions, ...about }: VerifyResult): string {
  const listed = interactions.map(({ description, state, status, mismatches, ...others }) => ({
    ...{ description, state, status, mismatches, ...others },
  }));
  return jsonLines({ verdict, interactions: listed, ...about });
}
