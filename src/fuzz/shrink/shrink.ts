import { type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { ANY, type Components, resolve, type SchemaNode } from '../../../contracts/schema/shape.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { shrunkPayload } from '../../../test-utils/shrinking/shrunk-payload.ts';
import { blame } from '../blame/blame.ts';
import { notableValues } from '../blame/notable-values.ts';
import { keepsReason } from '../classify/reason.ts';
import {
  type Discrepancy,
  isHang,
  isOfThisAlone,
  isUnlabelled,
  type Labelled,
} from '../discrepancy.ts';
import { asIs, type ShrunkDiscrepancy } from '../group/grouping.ts';

/** How often a subject is asked for the sake of one smaller payload. */
const TRIES = 400;
/** How often it may hang for that: each time costs its time limit, and a start. */
const MOST_HANGS = 12;

/** The subject was not asked, as it had hung too often. */
const UNASKED = 'unasked';

interface ShrinkingOptions {
  /** Asks the subject, and classifies its answer. */
  readonly ask: (labelled: Labelled) => Promise<Discrepancy | null>;
  readonly components: Components;
  /** Whether a payload has what an earlier discrepancy was found to be about: then it shows nothing new. */
  readonly isExplained: (payload: JsonValue) => boolean;
}

/** The same discrepancy, for the same reason, with the smallest payload that is found to give it. */
export async function shrinkDiscrepancy(
  discrepancy: Discrepancy,
  { ask, components, isExplained }: ShrinkingOptions,
): Promise<ShrunkDiscrepancy> {
  const { said } = discrepancy;
  let best = discrepancy;
  let hangs = 0;
  if (!isSame(await ask(discrepancy))) return { ...asIs(discrepancy), isRepeatable: false };

  // The right answer to another payload is not known.
  if (isOfThisAlone(said)) return asIs(discrepancy);

  const isCostly = isHang(said);
  if (isCostly) await startFromPlain();
  const shrunk = await shrunkPayload({
    ...{ components, stillShows, tries: TRIES },
    payload: best.payload,
    fault: best.fault?.path ?? null,
  });
  const smallest: Discrepancy = {
    // How long a hang was waited for depends on how many there were.
    ...(isCostly ? discrepancy : best),
    ...at(shrunk.payload, shrunk.fault),
  };
  if (!isUnlabelled(smallest)) return asIs(smallest);
  const { payload, culprits } = await blame(shrunk.payload, {
    ...{ components, isMended, isExplained, isCostly },
    passes: async (other) => (await askAgain(other, null)) === null,
  });
  return { discrepancy: { ...smallest, payload }, culprits, isRepeatable: true };

  async function stillShows(payload: JsonValue, path: JsonPointer | null): Promise<boolean> {
    if (isExplained(payload)) return false;
    const smaller = await askAgain(payload, path);
    // With other disputed forms, or without its fault, it would be another payload.
    if (!isSame(smaller) || smaller.payload !== payload) return false;
    best = smaller;
    return true;
  }

  /** Looks for a plain payload with one thing alone, or with the fault alone, that shows it. */
  async function startFromPlain(): Promise<void> {
    const { fault, payload } = discrepancy;
    if (fault !== null) {
      const path = fault.path.replaceAll(/\/\d+(?=\/|$)/g, '/0');
      await stillShows(aloneInPlain(components, path, fault.after), path);
    } else if (isUnlabelled(discrepancy)) {
      for (const plain of plainVariants(components, payload)) {
        if (await stillShows(plain, null)) return;
      }
    }
  }

  async function isMended(payload: JsonValue): Promise<boolean> {
    const other = await askAgain(payload, null);
    return other !== UNASKED && !isSame(other);
  }

  async function askAgain(payload: JsonValue, path: JsonPointer | null): Promise<Answer> {
    if (hangs >= MOST_HANGS) return UNASKED;
    const answer = await ask({ ...discrepancy, ...at(payload, path) });
    if (answer !== null && isHang(answer.said)) hangs++;
    return answer;
  }

  /** A payload, and the fault at its place in it. */
  function at(payload: JsonValue, path: JsonPointer | null): Pick<Labelled, 'payload' | 'fault'> {
    const { fault } = discrepancy;
    return { payload, fault: fault === null ? null : { ...fault, path: path ?? '' } };
  }

  function isSame(other: Answer): other is Discrepancy {
    if (other === null || other === UNASKED) return false;
    if (other.list !== discrepancy.list || other.code !== discrepancy.code) return false;
    return keepsReason(other, said, components);
  }
}

type Answer = Discrepancy | typeof UNASKED | null;

/**
 * The plain payload, and then the plain payload with one thing alone that a payload has: that a key or an item is
 * there, and each notable value. One thing that shows a discrepancy in there is sufficient for it. Few of them do,
 * which is what matters where each that does costs a time limit.
 */
export function* plainVariants(components: Components, payload: JsonValue): Generator<JsonValue> {
  yield ordinaryValue(components);
  for (const { path, value, schema } of placesOf(components, payload)) {
    const isThere = value !== undefined && path !== '';
    if (isThere) yield aloneInPlain(components, path, ordinaryValue(components, schema));
  }
  for (const { path, value } of notableValues(components, payload)) {
    yield aloneInPlain(components, path, value);
  }
}

/** The plain payload with a value at a path, and what must be there around it; a list has that item alone. */
export function aloneInPlain(
  components: Components,
  path: JsonPointer,
  value: JsonValue | undefined,
): JsonValue {
  return around(components, components.root, pointerKeys(path), value) ?? null;
}

function around(
  components: Components,
  node: SchemaNode,
  [key, ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (key === undefined) return value;
  const schema = resolve(components, node);
  if (schema.kind === 'array') {
    const item = around(components, schema.items, rest, value);
    return item === undefined ? [] : [item];
  }
  const plain = ordinaryValue(components, schema);
  if (schema.kind !== 'object' || !isJsonObject(plain)) return value;
  const below = schema.properties.get(key)?.schema ?? ANY;
  const member = around(components, below, rest, value);
  const keys = [...new Set([...schema.properties.keys(), key])];
  return Object.fromEntries(
    keys.flatMap((name) => {
      const own = name === key ? member : Object.hasOwn(plain, name) ? plain[name] : undefined;
      return own === undefined ? [] : [[name, own]];
    }),
  );
}
