import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import type { Mutant } from './mutant.ts';
import type { Definitions } from './schema-place.ts';

/** The definitions with the changes of all these mutants. */
export function mutatedDefinitions(
  definitions: Definitions,
  mutants: readonly Mutant[],
): Definitions {
  const mutated: Record<string, JsonObject> = { ...definitions };
  for (const { component, pointer, changed } of mutants) {
    const whole = applyFault(mutated[component] ?? {}, { path: pointer, after: changed });
    if (isJsonObject(whole)) mutated[component] = whole;
  }
  return mutated;
}
