import fc from 'fast-check';
import { type JsonPointer, valueAt } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema/shape.ts';
import { createPayloadFactory } from '../../../test-utils/campaign/payload-factory.ts';
import { payloadSeed } from '../../../test-utils/campaign/payload-seed.ts';
import type { DocumentedResponse } from '../../schema-changes/read-response.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import type { Judgement, Subject } from '../../subjects/subject.ts';
import type { AskedValidator, RefusedPayload } from '../drift-result.ts';
import { type MetPlace, placesIn } from './places-in.ts';
import type { FaultsOf } from './response-schema.ts';

/** What the new document allows beside the old one. */
interface NewAllowance {
  readonly from: { readonly document: DocumentedResponse; readonly faultsOf: FaultsOf };
  readonly to: { readonly document: DocumentedResponse; readonly components: Components };
  readonly seed: number;
}

/** A payload with something that only the new document has, at a place. */
interface NewPayload extends MetPlace {
  readonly payload: JsonValue;
}

/** The limit of questions, since each may cost a process. */
const MOST_ASKED = 1000;
/** How many payloads to ask first that both documents allow: a validator that refuses one was broken before. */
const BASELINE = 20;

/**
 * Asks a user's validator about payloads with something that only the new document has, the smallest for each place and
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
      const problem = `about a payload that both documents allow it says: ${sayingOf(said)}; fuzz shows more`;
      return { asked: 0, refused: [], problem };
    }
  }
  const refused: RefusedPayload[] = [];
  let asked = 0;
  for (const one of onlyNew) {
    try {
      const said = await subject.judge(one.payload);
      asked++;
      if (said.kind !== 'accepted') refused.push({ ...one, said: sayingOf(said) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { asked, refused, problem: error.message };
    }
  }
  return { asked, refused, problem: null };
}

function sayingOf(said: Exclude<Judgement, { kind: 'accepted' }>): string {
  if (said.kind === 'crashed') return said.message;
  return said.how === undefined ? 'rejected' : `rejected ${said.how}`;
}

function payloadsOf({ from, to, seed }: NewAllowance) {
  const { goals, payloadOf } = createPayloadFactory(to.components);
  const both: JsonValue[] = [];
  const smallest = new Map<string, NewPayload>();
  // Every form at every place, each alone in a plain payload.
  for (const [index, goal] of goals.entries()) {
    const arbitrary = payloadOf({ kind: 'valid', goals: [goal] });
    const [made] = fc.sample(arbitrary, { seed: payloadSeed(seed, index), numRuns: 1 });
    // An undocumented key would be another reason to refuse it.
    if (made === undefined || !isDocumented(to.document, made.payload)) continue;
    const { payload } = made;
    const news = [
      ...from.faultsOf(payload).map((path) => ({
        place: placeAt(from.document, payload, path),
        path,
        // Each new value of an enumeration is a change of its own.
        value: valueAt(payload, path),
      })),
      ...newKeys(from.document, to.document, payload).map((key) => ({ ...key, value: null })),
    ];
    if (news.length === 0 && both.length < BASELINE) both.push(payload);
    const [first] = news;
    // Only a payload with a single change shows which one is refused.
    if (first === undefined || news.length > 1) continue;
    const { place, path, value } = first;
    const key = JSON.stringify([place, value]);
    const known = smallest.get(key);
    const isBetter =
      known === undefined ? smallest.size < MOST_ASKED : sizeOf(payload) < sizeOf(known.payload);
    if (isBetter) smallest.set(key, { place, path, payload });
  }
  const onlyNew = [...smallest.values()].sort((one, other) => (one.place < other.place ? -1 : 1));
  return { both, onlyNew };
}

function sizeOf(payload: JsonValue): number {
  return JSON.stringify(payload).length;
}

function pathsIn(document: DocumentedResponse, payload: JsonValue): ReadonlySet<JsonPointer> {
  return new Set(placesIn(document, payload).map(({ path }) => path));
}

/** Whether each value of the payload has a documented place. */
function isDocumented(document: DocumentedResponse, payload: JsonValue): boolean {
  let values = 0;
  JSON.stringify(payload, (_, value: JsonValue) => {
    values++;
    return value;
  });
  return pathsIn(document, payload).size === values;
}

/** Keys that only the new document has, without the keys in their values. */
function newKeys(
  from: DocumentedResponse,
  to: DocumentedResponse,
  payload: JsonValue,
): readonly MetPlace[] {
  const known = pathsIn(from, payload);
  return placesIn(to, payload).filter(
    ({ path }, index, all) =>
      !known.has(path) &&
      known.has(path.slice(0, path.lastIndexOf('/'))) &&
      // A component's place comes after the key that leads to it.
      all.findIndex((met) => met.path === path) === index,
  );
}

/** The innermost documented place; for a missing key, that of the object around it. */
function placeAt(document: DocumentedResponse, payload: JsonValue, path: JsonPointer): string {
  const innermost = placesIn(document, payload).findLast((met) => met.path === path)?.place;
  if (innermost !== undefined) return innermost;
  const above = path.slice(0, path.lastIndexOf('/'));
  return `${placeAt(document, payload, above)} ${path.slice(above.length + 1)}`;
}
