import type { Components } from '../../contracts/schema.ts';
import { type AimTree, NO_AIM, withAim } from '../arbitraries/aim-tree.ts';
import type { Destination } from '../arbitraries/destination.ts';
import type { Aim } from '../arbitraries/form.ts';
import { formsAt } from '../arbitraries/forms.ts';
import type { Tie } from '../arbitraries/schema-node.ts';

/** Every form at every place, as one aim each. */
export function allAims(
  destinations: readonly Destination[],
  components: Components,
  tie: Tie,
): readonly Aim[] {
  return destinations.flatMap((destination) =>
    formsAt(destination, components, tie).map((form) => ({ route: destination.route, form })),
  );
}

/** Few payloads that together have every aim: each aim goes into the first one that has room and no conflict. */
export function aimPacks(aims: readonly Aim[]): readonly (readonly Aim[])[] {
  const packs: Pack[] = [];
  for (const aim of aims) {
    if (packs.some((pack) => joins(pack, aim))) continue;
    const pack: Pack = { aims: [], tree: NO_AIM };
    joins(pack, aim);
    packs.push(pack);
  }
  return packs.map(({ aims }) => aims);
}

interface Pack {
  readonly aims: Aim[];
  tree: AimTree;
}

/** The most aims in one payload: few payloads, each still readable. */
const ROOM = 16;

function joins(pack: Pack, aim: Aim): boolean {
  const tree = pack.aims.length < ROOM ? withAim(pack.tree, aim) : null;
  if (tree === null) return false;
  pack.tree = tree;
  pack.aims.push(aim);
  return true;
}
