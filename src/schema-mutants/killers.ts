import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { monotonePlaces } from './monotone-places.ts';
import { mutantChecks } from './mutated-schema.ts';
import { type Mutant, mutatedDocument } from './mutations.ts';
import { ReachedPlaces } from './reached-places.ts';

/**
 * Indexes of the payloads that get another verdict from a mutant and so kill it, at most `atMost`; none where it
 * survives. Several mutants are one schema with all their changes.
 */
export type FindKillers = (mutants: readonly Mutant[], atMost: number) => readonly number[];

/** The payloads that have a value at a place, by the value. */
type Reached = ReadonlyMap<JsonValue, readonly number[]>;

/** A value whose verdict at its place matters, and the payloads whose own verdict may change with it. */
interface Suspected {
  readonly value: JsonValue;
  readonly isTaken: boolean;
  readonly payloads: readonly number[];
}

/**
 * Finds the payloads that kill mutants. Only the changed components are compiled, and only payloads with a value that
 * gets another verdict at a changed place are judged as a whole: no other can get another verdict.
 */
export function killerFinder(
  document: SchemaDocument,
  payloads: readonly JsonValue[],
): FindKillers {
  const checked = new CheckedSchema(document.definitions, mutantChecks);
  const isValid = (index: number) => checked.checkOf(document.root)(payloads[index] ?? null);
  const verdicts = payloads.map((_, index) => isValid(index));
  const isMonotone = monotonePlaces(document);
  const reached = reachedValues(document, checked, payloads, verdicts, isMonotone);
  const suspected = new Map<string, readonly Suspected[]>();

  return (mutants, atMost) => {
    // Asked of the unchanged schema, before the changes are in place.
    const before = mutants.map((mutant) => ({ mutant, values: suspectedAt(mutant) }));
    const { definitions: mutated } = mutatedDocument(document, mutants);
    const names = new Set(mutants.map(({ component }) => component));
    const changed = new Map([...names].map((name) => [name, checked.compile(mutated[name] ?? {})]));
    return checked.withComponents(changed, () => {
      const killers = new Set<number>();
      const spared = new Set<number>();
      for (const { mutant, values } of before) {
        const check = checked.checkOf(mutant.component, mutant.pointer);
        for (const { value, isTaken, payloads: having } of values) {
          if (killers.size >= atMost) return [...killers];
          if (check(value) === isTaken) continue;
          for (const index of having) {
            if (killers.size >= atMost || spared.has(index)) continue;
            if (isValid(index) === verdicts[index]) spared.add(index);
            else killers.add(index);
          }
        }
      }
      return [...killers];
    });
  };

  function suspectedAt({ component, pointer }: Mutant): readonly Suspected[] {
    const place = component + pointer;
    const known = suspected.get(place);
    if (known !== undefined) return known;
    const check = checked.checkOf(component, pointer);
    const found = [...(reached.get(place) ?? [])].map(([value, having]): Suspected => {
      // At these places, only values with the verdict of their payload are kept.
      const isTaken = isMonotone(place) ? verdicts[having[0] ?? 0] === true : check(value);
      return { value, isTaken, payloads: having };
    });
    // The refused ones first, which are few: a looser schema takes one of them.
    const sorted = [...found.filter((one) => !one.isTaken), ...found.filter((one) => one.isTaken)];
    suspected.set(place, sorted);
    return sorted;
  }
}

/**
 * By place, the values that are judged there.
 *
 * Where less that is taken makes no payload valid, and more none invalid, a value matters only if it has the verdict of
 * its payload: one that is taken can only become refused, by whatever changes at or below its place, and a payload that
 * is not valid remains so; and the other way round.
 */
function reachedValues(
  document: SchemaDocument,
  checked: CheckedSchema,
  payloads: readonly JsonValue[],
  verdicts: readonly boolean[],
  isMonotone: (place: string) => boolean,
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Map<JsonValue, number[]>>();
  const places = new ReachedPlaces(document, checked);
  for (const [index, payload] of payloads.entries()) {
    const isValid = verdicts[index] === true;
    places.visit(payload, (component, pointer, value) => {
      const place = component + pointer;
      if (isMonotone(place) && isTaken(component, pointer, value, isValid) !== isValid)
        return false;
      const values = reached.get(place) ?? new Map<JsonValue, number[]>();
      reached.set(place, values);
      const having = values.get(value) ?? [];
      values.set(value, having);
      if (having.at(-1) === index) return false;
      having.push(index);
      return true;
    });
  }
  return reached;

  /** `isAroundTaken`: whether the schema around is known to take the value around. */
  function isTaken(
    component: string,
    pointer: JsonPointer,
    value: JsonValue,
    isAroundTaken: boolean,
  ): boolean {
    if (isAroundTaken && !MAY_BE_REFUSED.test(pointer)) return true;
    return checked.checkOf(component, pointer)(value);
  }
}

/** What a value need not fulfil although it fulfils the schema around. */
const MAY_BE_REFUSED = /\/(?:anyOf\/\d+|contains)$/;
