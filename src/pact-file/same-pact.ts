import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { describeReceived } from '../../contracts/received.ts';
import { interactionName } from './pact-file.ts';

/** One place where two pacts say different things. */
export interface PactDifference {
  /** Null where the pact as a whole differs. */
  readonly interaction: string | null;
  /** Within the interaction, or within the pact. */
  readonly path: JsonPointer;
  /** Typed and shortened; values of credentials are masked. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Where two pacts differ in content. The order of interactions, what a broker adds (`_id`, `_links`, `createdAt`) and the
 * program that wrote the pact do not count, as brokers ignore them, too.
 */
export function pactDifferences(ours: JsonObject, theirs: JsonObject): readonly PactDifference[] {
  const [left, right] = [named(ours), named(theirs)];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return [
    ...differences(null, aboutPact(ours), aboutPact(theirs), ''),
    ...keys.flatMap((key) => {
      const [mine, other] = [left.get(key), right.get(key)];
      const interaction = (mine ?? other)?.name ?? null;
      if (mine && other) return [...differences(interaction, mine.said, other.said, '')];
      const shown = (there: unknown) => (there === undefined ? 'nothing' : 'the interaction');
      return [{ interaction, path: '', ours: shown(mine), theirs: shown(other) }];
    }),
  ];
}

/** The names of the interactions in which two pacts differ. */
export function changedInteractions(ours: JsonObject, theirs: JsonObject): readonly string[] {
  const names = pactDifferences(ours, theirs).map(({ interaction }) => interaction);
  return [...new Set(names)].filter((name) => name !== null);
}

type Maybe = JsonValue | undefined;

/** Only own members count: a pact may name one `constructor`. */
function* differences(
  interaction: string | null,
  ours: Maybe,
  theirs: Maybe,
  path: JsonPointer,
): Generator<PactDifference> {
  if (isJsonObject(ours) && isJsonObject(theirs)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const [mine, other] = [ours, theirs].map((object) =>
        Object.hasOwn(object, key) ? object[key] : undefined,
      );
      yield* differences(interaction, mine, other, childPointer(path, key));
    }
  } else if (Array.isArray(ours) && Array.isArray(theirs)) {
    for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
      yield* differences(interaction, ours[index], theirs[index], childPointer(path, index));
    }
  } else if (ours !== theirs) {
    const shown = (value: Maybe) => describeReceived(value, path);
    yield { interaction, path, ours: shown(ours), theirs: shown(theirs) };
  }
}

function aboutPact({ consumer, provider, metadata }: JsonObject): JsonObject {
  return {
    consumer: { name: objectOf(consumer)['name'] ?? null },
    provider: { name: objectOf(provider)['name'] ?? null },
    // The other members say which program wrote the file.
    metadata: { pactSpecification: objectOf(metadata)['pactSpecification'] ?? null },
  };
}

/** Interactions by name. Those with the same name are numbered in the order of their texts. */
function named({ interactions }: JsonObject) {
  const all = listOf(interactions)
    .filter(isJsonObject)
    .map(({ _id, ...said }) => ({ said, text: canonical(said) }))
    .sort((a, b) => compare(a.text, b.text));
  const groups = Map.groupBy(all, ({ said }) => interactionName(said));
  return new Map(
    [...groups].flatMap(([name, same]) =>
      same.map(({ said }, index) => {
        const shown = index === 0 ? name : `${name} (${index + 1})`;
        return [`${index} ${name}`, { name: shown, said }];
      }),
    ),
  );
}

/** The canonical form of an interaction, without the ids that a broker (`_id`) and the format (`key`) give it. */
export function canonicalInteraction({ _id, key, ...said }: JsonObject): string {
  return canonical(said);
}

/** The same text for the same value, in any order of its members. */
function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_key, part: JsonValue) =>
    isJsonObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
