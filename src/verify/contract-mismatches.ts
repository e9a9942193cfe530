import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import type { Mismatch, ProviderAnswer } from '../../pacts/verification.ts';
import { asksForLinkToken } from '../pact-file/interaction-parts.ts';

/**
 * What an answer of `POST /link/token/get` breaks of the contract. A pact asks for what its consumer
 * reads; a fake that forgets the rest hides from its tests what Plaid sends. Enumerations are open, as
 * Plaid adds values without notice. Nothing where the answer is to be another than 200.
 */
export function contractMismatches(
  interaction: JsonObject,
  answer: ProviderAnswer | null,
  revision: Revision,
): readonly Mismatch[] {
  if (answer === null || answer.status !== 200 || answer.body === null) return [];
  if (!asksForLinkToken(interaction) || expectedStatus(interaction) !== 200) return [];
  const body = parsed(answer.body);
  if (body === undefined) return [];
  const { findings } = validateLinkTokenGetResponse(body, { revision, enums: 'open' });
  return findings.map(({ code, path, message }) => ({
    path,
    message: code === 'missing-key' ? 'missing' : message,
  }));
}

function expectedStatus({ response }: JsonObject): JsonValue {
  return isJsonObject(response) ? (response['status'] ?? 200) : 200;
}

/** A body that is no JSON is a mismatch of the pact's. */
function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
