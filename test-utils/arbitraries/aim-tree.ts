import { ITEM, type Route } from './destination.ts';
import type { AbsentForm, Aim, ShapeForm, ValueForm } from './form.ts';

/** The forms that a payload must have at a place and below it. */
export interface AimTree {
  /** The form of this place; null where the places below decide, or any will do. */
  readonly here: ValueForm | AbsentForm | null;
  readonly shapes: readonly ShapeForm[];
  readonly keys: ReadonlyMap<string, AimTree>;
  /** Each aim is an item of its own. */
  readonly items: readonly AimTree[];
}

export const NO_AIM: AimTree = { here: null, shapes: [], keys: new Map(), items: [] };

/** The tree with one more aim; null where one payload cannot have all of them. */
export function withAim(tree: AimTree, { route, form }: Aim): AimTree | null {
  if (tree.here !== null) return null;
  const [step, ...rest] = route;
  if (step === undefined) {
    if (form.kind === 'shape') return { ...tree, shapes: [...tree.shapes, form] };
    const isFree = tree.shapes.length === 0 && tree.keys.size === 0 && tree.items.length === 0;
    return isFree ? { ...tree, here: form } : null;
  }
  if (step === ITEM) {
    const item = withAim(NO_AIM, { route: rest, form });
    return item === null ? null : { ...tree, items: [...tree.items, item] };
  }
  const below = withAim(tree.keys.get(step) ?? NO_AIM, { route: rest, form });
  return below === null ? null : { ...tree, keys: new Map(tree.keys).set(step, below) };
}

/** The tree of one aim. */
export function aimAt(route: Route, form: Aim['form']): AimTree {
  const tree = withAim(NO_AIM, { route, form });
  if (tree === null) throw new Error('an aim alone is at odds with nothing');
  return tree;
}
