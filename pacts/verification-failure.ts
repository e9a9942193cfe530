import { isJsonObject, type JsonValue } from '../contracts/json-value.ts';

/**
 * Why Pact's `Verifier` refused a provider: each refused interaction with its provider states, and
 * under it every mismatch. The Verifier rejects with an Error whose message is its whole result as
 * JSON; any other error (no pact file, no provider) is told as it is.
 */
export function verificationFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const refused = interactionResults(message).filter((result) => member(result, 'result') !== 'OK');
  if (refused.length === 0) return message;
  return refused.map((result) => [heading(result), ...mismatches(result)].join('\n  ')).join('\n');
}

function interactionResults(message: string): readonly JsonValue[] {
  try {
    return listOf(JSON.parse(message), 'interactionResults');
  } catch {
    return [];
  }
}

function heading(result: JsonValue): string {
  const states = listOf(result, 'providerStates');
  const given = states.length > 0 ? `, given ${states.join(' and ')}` : '';
  return `${String(member(result, 'description'))}${given}:`;
}

function mismatches(result: JsonValue): readonly string[] {
  const cause = member(result, 'mismatch') ?? null;
  const found = listOf(cause, 'mismatches');
  return found.length > 0
    ? found.map(mismatchText)
    : [String(member(cause, 'message') ?? 'no reason given')];
}

/** A body's mismatch has a path, a header's a key; a status has neither. */
function mismatchText(mismatch: JsonValue): string {
  const place = member(mismatch, 'path') ?? member(mismatch, 'key');
  const text = String(member(mismatch, 'mismatch'));
  return place === undefined ? text : `${String(place)}: ${text}`;
}

function member(parent: JsonValue, key: string): JsonValue | undefined {
  return isJsonObject(parent) ? parent[key] : undefined;
}

function listOf(parent: JsonValue, key: string): readonly JsonValue[] {
  const value = member(parent, key);
  return Array.isArray(value) ? value : [];
}
