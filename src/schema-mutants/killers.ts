import type { JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { type Check, CompiledSchema } from './compiled-schema.ts';
import type { Mutant } from './mutant.ts';
import { mutatedDefinitions } from './mutated-definitions.ts';
import { reachedValues } from './reached-values.ts';
import type { Definitions } from './schema-place.ts';

/**
 * Indexes of the payloads that kill a mutant, which are those that get another verdict from it; at most
 * so many of them, none where it survives. Several mutants are one schema with all their changes.
 */
export type FindKillers = (mutants: readonly Mutant[], atMost: number) => readonly number[];

/** What the payloads have at one place of the schema. */
interface Reached {
  /** Of each valid payload the values that it has here. */
  readonly valid: Map<number, JsonValue[]>;
  /** Payloads that are faulty because of what they have here or below. */
  readonly faulty: Set<number>;
}

const NOWHERE: Reached = { valid: new Map(), faulty: new Set() };

/**
 * Holds payloads against mutants. Only the changed components are compiled; of valid payloads only the
 * values at the changed places are tried, of faulty ones only those whose fault is there or below.
 */
export function killerFinder(
  definitions: Definitions,
  payloads: readonly JsonValue[],
): FindKillers {
  const schema = new CompiledSchema(definitions);
  const reached = reachedPlaces(definitions, schema, payloads);

  return (mutants, atMost) => {
    const mutated = mutatedDefinitions(definitions, mutants);
    const names = new Set(mutants.map(({ component }) => component));
    const changed = new Map([...names].map((name) => [name, schema.compile(mutated[name] ?? {})]));
    return schema.withComponents(changed, () => {
      const killers = new Set<number>();
      for (const { component, pointer } of mutants) {
        const here = reached.get(component + pointer) ?? NOWHERE;
        for (const index of killersHere(here, schema.checkOf(component, pointer))) {
          killers.add(index);
          if (killers.size >= atMost) return [...killers];
        }
      }
      return [...killers];
    });
  };

  /** A generator that must be used up while the changed components stand in their places. */
  function* killersHere(here: Reached, check: Check): Generator<number> {
    const isResponse = schema.checkOf(RESPONSE_COMPONENT, '');
    for (const index of here.faulty) {
      if (isResponse(payloads[index] ?? null)) yield index;
    }
    for (const [index, values] of here.valid) {
      // Asked of the whole as well: with another change above it, a value may not be reached any more.
      if (!values.every(check) && !isResponse(payloads[index] ?? null)) yield index;
    }
  }
}

function reachedPlaces(
  definitions: Definitions,
  schema: CompiledSchema,
  payloads: readonly JsonValue[],
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const isResponse = schema.checkOf(RESPONSE_COMPONENT, '');
  for (const [index, payload] of payloads.entries()) {
    const isValid = isResponse(payload);
    reachedValues(definitions, RESPONSE_COMPONENT, payload, (component, pointer, value) => {
      const place = component + pointer;
      const here = reached.get(place) ?? { valid: new Map(), faulty: new Set() };
      reached.set(place, here);
      if (!isValid) {
        if (!schema.checkOf(component, pointer)(value)) here.faulty.add(index);
        return;
      }
      const values = here.valid.get(index);
      if (values === undefined) here.valid.set(index, [value]);
      else values.push(value);
    });
  }
  return reached;
}
