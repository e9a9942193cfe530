import { type JsonValue, listOf, objectOf, textOf } from '../contracts/json-value.ts';
import { parseJsonObject } from '../test-utils/json-object-text.ts';
import { mismatches } from './mismatches.ts';
import type { Mismatch } from './verification.ts';

/** What Pact's `Verifier` says of an interaction. */
export interface InteractionResult {
  readonly description: string;
  readonly states: readonly string[];
  readonly mismatches: readonly Mismatch[];
}

/** Reads the JSON result of Pact's `Verifier`; null where it is something else. */
export function interactionResults(json: string): InteractionResult[] | null {
  const list = parseJsonObject(json)?.['interactionResults'];
  return Array.isArray(list) ? list.map(interactionResult) : null;
}

function interactionResult(result: JsonValue): InteractionResult {
  const { description, providerStates, result: outcome, mismatch } = objectOf(result);
  return {
    description: textOf(description),
    states: listOf(providerStates).map(textOf),
    mismatches: outcome === 'OK' ? [] : inOrder(mismatches(mismatch ?? null)),
  };
}

/** Pact gives mismatches in any order. Those about the whole answer come first. */
function inOrder(found: readonly Mismatch[]): readonly Mismatch[] {
  const key = ({ path, message }: Mismatch) => JSON.stringify([path ?? '', message]);
  return [...found].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
