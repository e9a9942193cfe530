import {
  byComponent,
  type ChangeGroup,
  changeGroups,
  worstGroups,
} from '../../schema-changes/groups.ts';
import {
  countsText,
  documentsText,
  happenedText,
  meaningText,
  nameText,
  placesText,
} from '../../schema-changes/words.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import { markdownCode } from '../../shared/report/escape/markdown.ts';
import type { DriftResult } from '../drift-result.ts';
import { hereItems, MOST_DETAILS } from './impact.ts';

/** The result as Markdown for a pull request or an issue, within GitHub's limit. */
export function driftMarkdown(result: DriftResult): string {
  const groups = changeGroups(result.changes);
  const fitting = worstGroups(groups, MOST_OF_CHANGES, (group) => sizeOf(group, result));
  const rest = groups.length - fitting.length;
  return [
    `## ${documentsText(result, markdownCode)}: ${countsText(result.changes)}`,
    '',
    ...[...byComponent(fitting)].flatMap(([name, ofOne]) => componentLines(name, ofOne, result)),
    ...(rest > 0 ? [`And ${rest} more, none of them worse (\`--format json\` has all).`, ''] : []),
    ...section('What it means for a reader', meaningLines(fitting)),
    ...section('What it means here', hereLines(result)),
  ].join('\n');
}

/** GitHub's limit is 65,536 characters. */
const MOST_OF_CHANGES = 40_000;
const MOST_OF_HERE = 20_000;
const MOST_ROWS_OPEN = 20;
const TABLE_HEAD = ['| level | property | what happened | where |', '| --- | --- | --- | --- |'];

function componentLines(
  name: string,
  groups: readonly ChangeGroup[],
  result: DriftResult,
): readonly string[] {
  const table = [...TABLE_HEAD, ...groups.map((group) => rowText(group, result)), ''];
  const summary = `<details><summary>${groups.length} changes</summary>`;
  const shown = groups.length <= MOST_ROWS_OPEN ? table : [summary, '', ...table, '</details>', ''];
  return [`### ${nameText(name, markdownCode)}`, '', ...shown];
}

function rowText(group: ChangeGroup, result: DriftResult): string {
  const { level, property } = group.first;
  const cells = [
    level === 'breaking' ? `**${level}**` : level,
    property === '' ? '' : nameText(property, markdownCode),
    happenedText(group, markdownCode),
    placesText(result, group.first, markdownCode),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The size of a group as the only row of its component. */
function sizeOf(group: ChangeGroup, result: DriftResult): number {
  const table = componentLines(group.first.schema, [group], result);
  return table.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Once for all changes with the same meaning. */
function meaningLines(groups: readonly ChangeGroup[]): readonly string[] {
  return [...new Set(groups.map((group) => `- ${group.first.code}: ${meaningText(group)}`))].sort();
}

function hereLines(result: DriftResult): readonly string[] {
  const lines = hereItems(result, markdownCode).flatMap(({ title, details }) => [
    `- ${title}`,
    ...cutList(
      details.map((detail) => `  - ${detail.join('<br>')}`),
      MOST_DETAILS,
      (rest) => `  - and ${rest} more`,
    ),
  ]);
  let room = MOST_OF_HERE;
  const fitting = lines.filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  const isCut = fitting.length < lines.length;
  return [...fitting, ...(isCut ? ['- and more (`--format json` has all)'] : [])];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, '', ...lines, ''];
}
