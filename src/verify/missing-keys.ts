import { plaidRefusal } from '../../pacts/plaid-refusal.ts';
import type { Mismatch, ProviderAnswer } from '../../pacts/verification.ts';
import { missingKeys } from '../pact-file/request-remedies.ts';

/** The mismatches. Where the provider refused the request because the API keys are missing, they say what to give. */
export function withMissingKeys(
  mismatches: readonly Mismatch[],
  answer: Pick<ProviderAnswer, 'status' | 'body'> | null,
): readonly Mismatch[] {
  const refusal = answer === null ? null : plaidRefusal(answer);
  if (refusal?.code !== MISSING_FIELDS) return mismatches;
  const keys = missingKeys(refusal.message);
  const at = mismatches.findIndex(
    ({ path, message }) => path === '/error_code' || message.includes(MISSING_FIELDS),
  );
  if (keys.length === 0 || at === -1) return mismatches;
  const given = keys.map((key) => `--body-env '${key}=VARIABLE'`).join(' ');
  const headers = keys.map((key) => `--header-env '${HEADERS.get(key)}: VARIABLE'`).join(' ');
  return mismatches.map((mismatch, index) =>
    index === at
      ? {
          ...mismatch,
          message: `${mismatch.message}; give ${given}, or ${headers} where it reads headers`,
        }
      : mismatch,
  );
}

const MISSING_FIELDS = 'MISSING_FIELDS';

const HEADERS: ReadonlyMap<string, string> = new Map([
  ['client_id', 'PLAID-CLIENT-ID'],
  ['secret', 'PLAID-SECRET'],
]);
