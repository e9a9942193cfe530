import type { Change, ChangeCode, Level } from '../schema-changes/change.ts';

/** The changes with other levels for some codes: all changes of such a code then have that level. */
export function withLevels(
  changes: readonly Change[],
  levels: Readonly<Partial<Record<ChangeCode, Level>>>,
): Change[] {
  return changes.map((change) => ({ ...change, level: levels[change.code] ?? change.level }));
}
