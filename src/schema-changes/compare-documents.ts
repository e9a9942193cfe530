import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import type { Change, MovedPlace } from './change.ts';
import { Comparison } from './comparison.ts';
import type { Placed } from './document/place.ts';
import type { DocumentedResponse, Schema } from './document/schema.ts';

interface Compared {
  /** Ordered by component, property, code and value. */
  readonly changes: readonly Change[];
  /** Places below which nothing was compared. */
  readonly moved: readonly MovedPlace[];
}

/** The changes that a reader of the old document's response meets in the new one's: those of `compared`. */
export function compareDocuments(from: DocumentedResponse, to: DocumentedResponse): Change[] {
  return [...compared(from, to).changes];
}

/**
 * Compares two documents. A component that both reach is compared under its name, once, however many places refer to
 * it. A place that leads to different components, or to one and an inline schema, is compared by its type alone, and
 * reported as moved; what only one document reaches is reported through the property that reaches it. Throws InputError
 * where schemas refer to each other in too many ways.
 */
export function compared(from: DocumentedResponse, to: DocumentedResponse): Compared {
  const comparison = new Comparison(from, to);
  comparison.add(RESPONSE_COMPONENT, from.root, to.root);
  const components = componentsOf(to);
  for (const [name, old] of componentsOf(from)) {
    const now = components.get(name);
    if (now !== undefined) comparison.add(name, old, now);
  }
  return { changes: inOrder(comparison.changes), moved: comparison.moved };
}

function componentsOf({ targets }: DocumentedResponse): ReadonlyMap<string, Placed<Schema>> {
  return new Map(
    [...targets.values()].flatMap((target) =>
      target.component === null ? [] : [[target.component, target]],
    ),
  );
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes
    .map((change) => {
      const { schema, property, code, value } = change;
      return { change, order: [schema, property, code, JSON.stringify(value)] };
    })
    .sort((one, other) => compareTexts(one.order, other.order))
    .map(({ change }) => change);
}

/** By UTF-16 units, independent of the machine's language. */
function compareTexts(one: readonly string[], other: readonly string[]): number {
  for (const [index, text] of one.entries()) {
    const otherText = other[index] ?? '';
    if (text !== otherText) return text < otherText ? -1 : 1;
  }
  return 0;
}
