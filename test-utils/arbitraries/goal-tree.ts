import type { AbsentForm, CoverageGoal, ShapeForm, ValueForm } from './form.ts';
import { ITEM, type Route } from './schema-location.ts';

/** The forms that a payload must have at a place and below it. */
export interface GoalTree {
  /** The form of this place; null where the places below decide, or any will do. */
  readonly here: ValueForm | AbsentForm | null;
  readonly shapes: readonly ShapeForm[];
  readonly keys: ReadonlyMap<string, GoalTree>;
  /** Each goal is an item of its own. */
  readonly items: readonly GoalTree[];
}

export const NO_GOAL: GoalTree = { here: null, shapes: [], keys: new Map(), items: [] };

/** The tree with one more goal; null where one payload cannot have all of them. */
export function withGoal(tree: GoalTree, { route, form }: CoverageGoal): GoalTree | null {
  if (tree.here !== null) return null;
  const [step, ...rest] = route;
  if (step === undefined) {
    if (form.kind === 'shape') return { ...tree, shapes: [...tree.shapes, form] };
    const isFree = tree.shapes.length === 0 && tree.keys.size === 0 && tree.items.length === 0;
    return isFree ? { ...tree, here: form } : null;
  }
  if (step === ITEM) {
    const item = withGoal(NO_GOAL, { route: rest, form });
    return item === null ? null : { ...tree, items: [...tree.items, item] };
  }
  const below = withGoal(tree.keys.get(step) ?? NO_GOAL, { route: rest, form });
  return below === null ? null : { ...tree, keys: new Map(tree.keys).set(step, below) };
}

/** The tree of one goal. */
export function goalAt(route: Route, form: CoverageGoal['form']): GoalTree {
  const tree = withGoal(NO_GOAL, { route, form });
  if (tree === null) throw new Error('a goal alone is at odds with nothing');
  return tree;
}
