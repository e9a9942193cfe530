import type { JsonValue } from '../../contracts/json-value.ts';
import { type Change, LEVELS } from './change.ts';

/** Changes that are one line of a report: values of one place that were added, or removed, or else a single change. */
export interface ChangeGroup {
  /** The first one in its document. */
  readonly first: Change;
  /** The value of each change. */
  readonly values: readonly JsonValue[];
}

/** In the order of the changes. */
export function changeGroups(changes: readonly Change[]): ChangeGroup[] {
  return [...Map.groupBy(changes, groupKey).values()].map((group) => ({
    first: group.reduce((first, change) => (lineOf(change) < lineOf(first) ? change : first)),
    values: group.map(({ value }) => value),
  }));
}

/** The same for values of one place. `null`, which stands for a whole list, is a group of its own. */
function groupKey({ code, level, schema, property, value }: Change): string | symbol {
  const isValue = code.startsWith('enum-value-') && value !== null;
  return isValue ? JSON.stringify([code, level, schema, property]) : Symbol();
}

export function groupOf(change: Change): ChangeGroup {
  return { first: change, values: [change.value] };
}

/** The groups of each component, by its name, the worst first; the components in order. */
export function byComponent(groups: readonly ChangeGroup[]): Map<string, ChangeGroup[]> {
  const components = Map.groupBy(groups, ({ first }) => first.schema);
  return new Map([...components].map(([name, ofOne]) => [name, worstFirst(ofOne)]));
}

/** The worst groups that fit, in order; each takes its own size. */
export function worstGroups(
  groups: readonly ChangeGroup[],
  room: number,
  sizeOf: (group: ChangeGroup) => number = () => 1,
): ChangeGroup[] {
  const fitting = new Set<ChangeGroup>();
  let left = room;
  for (const group of worstFirst(groups)) {
    left -= sizeOf(group);
    if (left < 0) break;
    fitting.add(group);
  }
  return groups.filter((group) => fitting.has(group));
}

function worstFirst(groups: readonly ChangeGroup[]): ChangeGroup[] {
  return LEVELS.flatMap((level) => groups.filter(({ first }) => first.level === level));
}

function lineOf({ from, to }: Change): number {
  return (to ?? from)?.line ?? Number.POSITIVE_INFINITY;
}
