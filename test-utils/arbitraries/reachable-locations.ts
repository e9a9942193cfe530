import type { Components } from '../../contracts/schema/shape.ts';
import { goalAt, goalResponse } from './goals.ts';
import { isAlternative, type Route, type SchemaLocation, schemaLocationsOf } from './place.ts';
import type { Tie } from './tie.ts';
import { hasValue } from './tried.ts';
import { validityOf } from './validity.ts';

/**
 * The places of a schema that a valid payload can have a value at: an alternative that others always fulfil, too, is
 * never the only one.
 */
export function reachableLocations(components: Components, tie: Tie): readonly SchemaLocation[] {
  const all = schemaLocationsOf(components);
  if (validityOf(components) === null) return all;
  const closed: Route[] = [];
  return all.filter(({ route, schema }) => {
    if (closed.some((start) => startsWith(route, start))) return false;
    const last = route.at(-1);
    if (last === undefined || !isAlternative(last)) return true;
    const goal = goalAt(route, { kind: 'value', name: 'any', value: tie.present(schema) });
    const isReached = hasValue(goalResponse(components, goal, tie));
    if (!isReached) closed.push(route);
    return isReached;
  });
}

function startsWith(route: Route, start: Route): boolean {
  return start.every((step, index) => isSame(step, route[index]));
}

function isSame(one: Route[number], other: Route[number] | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}
