import fc from 'fast-check';
import { type JsonPointer, valueAt } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import { payloadSeed } from '../../../test-utils/campaign/payload-seed.ts';
import { createStock } from '../../../test-utils/campaign/stock.ts';
import type { Judgement, Subject } from '../../fuzz/subjects/subject.ts';
import { InputError } from '../../input-error.ts';
import type { DocumentedResponse } from '../document/schema.ts';
import type { AskedValidator, RefusedPayload } from '../drift-result.ts';
import type { FaultsOf } from './compiled-response.ts';
import { placesIn } from './places-in.ts';

export interface NewAllowance {
  readonly from: { readonly document: DocumentedResponse; readonly faultsOf: FaultsOf };
  readonly to: { readonly components: Components; readonly faultsOf: FaultsOf };
  readonly seed: number;
}

/** Each may cost a process. */
const MOST_ASKED = 1000;
/** Who refuses what both documents allow was broken before. */
const BASELINE = 20;

/**
 * Asks somebody's validator about payloads that only the new document allows, the smallest one of each place and
 * value. Throws InputError where it cannot be asked at all.
 */
export async function askValidator(
  subject: Subject,
  allowance: NewAllowance,
): Promise<AskedValidator> {
  const { both, onlyNew } = payloadsOf(allowance);
  for (const payload of both) {
    const said = await subject.judge(payload);
    if (said.kind !== 'accepted') {
      return {
        asked: 0,
        refused: [],
        problem: `it refuses what both documents allow (${sayingOf(said)}): fuzz shows what`,
      };
    }
  }
  const refused: RefusedPayload[] = [];
  let asked = 0;
  for (const { place, path, payload } of onlyNew) {
    try {
      const said = await subject.judge(payload);
      asked++;
      if (said.kind !== 'accepted') refused.push({ place, path, payload, said: sayingOf(said) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { asked, refused, problem: error.message };
    }
  }
  return { asked, refused, problem: null };
}

function sayingOf(said: Exclude<Judgement, { kind: 'accepted' }>): string {
  return said.kind === 'crashed'
    ? said.message
    : `rejected${said.how === undefined ? '' : ` ${said.how}`}`;
}

interface NewPayload {
  readonly place: string;
  readonly path: JsonPointer;
  readonly payload: JsonValue;
}

function payloadsOf({ from, to, seed }: NewAllowance): {
  readonly both: readonly JsonValue[];
  readonly onlyNew: readonly NewPayload[];
} {
  const { aims, payloadOf } = createStock(to.components);
  const both: JsonValue[] = [];
  const smallest = new Map<string, NewPayload & { readonly size: number }>();
  // Every form at every place, each alone in a plain payload.
  for (const [index, aim] of aims.entries()) {
    const arbitrary = payloadOf({ kind: 'valid', aims: [aim] });
    const [made] = fc.sample(arbitrary, { seed: payloadSeed(seed, index), numRuns: 1 });
    if (made === undefined) continue;
    const { payload } = made;
    const faults = from.faultsOf(payload);
    if (faults.length === 0) {
      if (both.length < BASELINE) both.push(payload);
      continue;
    }
    const size = JSON.stringify(payload).length;
    // One that only this change explains tells most.
    for (const path of faults.length === 1 ? faults : []) {
      const place = placeAt(from.document, payload, path);
      // Each new value of an enumeration is a change of its own.
      const key = JSON.stringify([place, valueAt(payload, path)]);
      const known = smallest.get(key);
      const isRoom = known !== undefined || smallest.size < MOST_ASKED;
      if (isRoom && size < (known?.size ?? Number.POSITIVE_INFINITY)) {
        smallest.set(key, { place, path, payload, size });
      }
    }
  }
  const onlyNew = [...smallest.values()]
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ place, path, payload }) => ({ place, path, payload }));
  return { both, onlyNew };
}

/** The innermost documented place there; of a key that is missing, that of what it is missing in. */
function placeAt(document: DocumentedResponse, payload: JsonValue, path: JsonPointer): string {
  const innermost = placesIn(document, payload).findLast((met) => met.path === path)?.place;
  if (innermost !== undefined) return innermost;
  const above = path.slice(0, path.lastIndexOf('/'));
  return `${placeAt(document, payload, above)} ${path.slice(above.length + 1)}`;
}
