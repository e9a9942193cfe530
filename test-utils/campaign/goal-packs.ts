import type { Components } from '../../contracts/schema.ts';
import type { CoverageGoal } from '../arbitraries/form.ts';
import { formsAt } from '../arbitraries/forms.ts';
import { type GoalTree, NO_GOAL, withGoal } from '../arbitraries/goal-tree.ts';
import type { SchemaLocation } from '../arbitraries/schema-location.ts';
import type { Tie } from '../arbitraries/schema-node.ts';

/** Every form at every place, as one goal each. */
export function allGoals(
  schemaLocations: readonly SchemaLocation[],
  components: Components,
  tie: Tie,
): readonly CoverageGoal[] {
  return schemaLocations.flatMap((schemaLocation) =>
    formsAt(schemaLocation, components, tie).map((form) => ({ route: schemaLocation.route, form })),
  );
}

/** Few payloads that together have every goal: each goal goes into the first one that has room and no conflict. */
export function goalPacks(goals: readonly CoverageGoal[]): readonly (readonly CoverageGoal[])[] {
  const packs: Pack[] = [];
  for (const goal of goals) {
    if (packs.some((pack) => joins(pack, goal))) continue;
    const pack: Pack = { goals: [], tree: NO_GOAL };
    joins(pack, goal);
    packs.push(pack);
  }
  return packs.map(({ goals }) => goals);
}

interface Pack {
  readonly goals: CoverageGoal[];
  tree: GoalTree;
}

/** The most goals in one payload: few payloads, each still readable. */
const ROOM = 16;

function joins(pack: Pack, goal: CoverageGoal): boolean {
  const tree = pack.goals.length < ROOM ? withGoal(pack.tree, goal) : null;
  if (tree === null) return false;
  pack.tree = tree;
  pack.goals.push(goal);
  return true;
}
