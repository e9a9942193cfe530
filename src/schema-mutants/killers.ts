import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { type Check, CompiledSchema } from './compiled-schema.ts';
import { type Mutant, mutatedDefinitions } from './mutations.ts';
import { type Definitions, propertiesOf, referenceOf } from './schema-place.ts';

/**
 * Indexes of the payloads that get another verdict from a mutant and so kill it, at most `atMost`; none where it
 * survives. Several mutants are one schema with all their changes.
 */
export type FindKillers = (mutants: readonly Mutant[], atMost: number) => readonly number[];

/** The payloads' values at one place of the schema. */
class Reached {
  /** The values of each valid payload here. */
  readonly valid = new Map<number, JsonValue[]>();
  /** Payloads whose fault is here or below. */
  readonly faulty = new Set<number>();
}

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
        const here = reached.get(component + pointer) ?? new Reached();
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
      const here = reached.get(place) ?? new Reached();
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

/** Calls `reach` for every schema that judges a payload's value, with the value. */
export function reachedValues(
  definitions: Definitions,
  root: string,
  payload: JsonValue,
  reach: (component: string, pointer: JsonPointer, value: JsonValue) => void,
): void {
  visit(definitions[root] ?? {}, root, '', payload);

  function visit(
    schema: JsonObject,
    component: string,
    pointer: JsonPointer,
    value: JsonValue,
  ): void {
    reach(component, pointer, value);
    const target = referenceOf(schema);
    if (target !== null) visit(definitions[target] ?? {}, target, '', value);
    const { items } = schema;
    if (Array.isArray(value) && isJsonObject(items)) {
      for (const item of value) visit(items, component, `${pointer}/items`, item);
    }
    if (!isJsonObject(value)) return;
    for (const [name, property] of propertiesOf(schema)) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      const below = childPointer(`${pointer}/properties`, name);
      if (member !== undefined) visit(property, component, below, member);
    }
  }
}
