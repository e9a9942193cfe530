import type { JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { type Check, CompiledSchema } from './compiled-schema.ts';
import type { Mutant } from './mutant.ts';
import { mutatedDefinitions } from './mutated-definitions.ts';
import { reachedValues } from './reached-values.ts';
import type { Definitions } from './schema-place.ts';

/**
 * Indexes of the payloads that get another verdict from a mutant and so kill it, at most `atMost`; none where it
 * survives. Several mutants are one schema with all their changes.
 */
export type FindKillers = (mutants: readonly Mutant[], atMost: number) => readonly number[];

/** The payloads' values at one place of the schema. */
interface Reached {
  /** The values of each valid payload here. */
  readonly valid: Map<number, JsonValue[]>;
  /** Payloads whose fault is here or below. */
  readonly faulty: Set<number>;
}

const NOWHERE: Reached = { valid: new Map(), faulty: new Set() };

/**
 * Finds the payloads that kill mutants. Only the changed components are compiled; valid payloads are judged by their
 * values at the changed places, faulty ones only where their fault is there or below.
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

  /** A generator that must be consumed while the changed components are in place. */
  function* killersHere(here: Reached, check: Check): Generator<number> {
    const isResponse = schema.checkOf(RESPONSE_COMPONENT, '');
    for (const index of here.faulty) {
      if (isResponse(payloads[index] ?? null)) yield index;
    }
    for (const [index, values] of here.valid) {
      // The whole payload is judged as well: another change above may make the value unreachable.
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
