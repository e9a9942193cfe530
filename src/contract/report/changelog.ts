import type { Change } from '../../schema-changes/change.ts';
import { byComponent, changeGroups } from '../../schema-changes/groups.ts';
import { countsText, happenedText, nameText } from '../../schema-changes/words.ts';
import { markdownCode } from '../../shared/report/escape/markdown.ts';

/**
 * Adds a revision's changes to a changelog (Markdown), as the first entry of its first version. Replaces an earlier
 * entry of that revision. `previous` is the revision that it is compared with.
 */
export function withRevisionEntry(
  changelog: string,
  {
    version,
    previous,
    changes,
  }: {
    readonly version: string;
    readonly previous: string;
    readonly changes: readonly Change[];
  },
): string {
  const lines = changelog.split('\n');
  const head = `- Revision ${version} of the contract`;
  const entry = [
    `${head}, against ${previous}: ${countsText(changes)}.`,
    ...[...byComponent(changeGroups(changes))].flatMap(([component, groups]) =>
      groups.map((group) => {
        const { property, level } = group.first;
        const place = property === '' ? component : `${component} ${property}`;
        return `  - ${nameText(place, markdownCode)}: ${happenedText(group, markdownCode)} (${level})`;
      }),
    ),
  ];
  const before = lines.findIndex((line) => line.startsWith(`${head},`));
  if (before !== -1) {
    let end = before + 1;
    while (lines[end]?.startsWith('  ')) end++;
    return lines.toSpliced(before, end - before, ...entry).join('\n');
  }
  const version1 = lines.findIndex((line) => line.startsWith('## '));
  // After the heading and its empty line.
  return lines.toSpliced(version1 === -1 ? lines.length : version1 + 2, 0, ...entry).join('\n');
}
