import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Level } from '../../schema-changes/change.ts';
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
import type { Colors } from '../../shared/report/colors.ts';
import { wrappedLines } from '../../shared/report/wrapped-lines.ts';
import { type DriftResult, hasFailed } from '../drift-result.ts';
import { type HereItem, hereItems, MOST_DETAILS } from './impact.ts';

/** The changes by component and their meaning for a reader; the impact; and a summary line. */
export function driftText(result: DriftResult, colors: Colors): string {
  const { changes } = result;
  const groups = changeGroups(changes);
  const shown = worstGroups(groups, MOST_SHOWN);
  const rest = groups.length - shown.length;
  return [
    ...[...byComponent(shown)].flatMap(([name, ofOne]) => [
      colors.bold(nameText(name)),
      ...byMeaning(ofOne).flatMap((like) => likeText(like, result, colors)),
      '',
    ]),
    ...(rest > 0 ? [`and ${rest} more, none of them worse (--format json has all)`, ''] : []),
    ...hereText(result, colors),
    summaryText(result, colors),
  ].join('\n');
}

const MOST_SHOWN = 100;
const WIDTH = 80;
const LEVEL_WIDTH = 11;
const INDENT = ' '.repeat(LEVEL_WIDTH);

/** Changes of a component with the same meaning, and the meaning once. */
function likeText(
  like: readonly ChangeGroup[],
  result: DriftResult,
  colors: Colors,
): readonly string[] {
  return [
    ...like.flatMap((group) => groupText(group, result, colors)),
    ...like
      .slice(0, 1)
      .flatMap((group) => printedLines(`=> ${meaningText(group)}`, LEVEL_WIDTH + 3, INDENT)),
  ];
}

function groupText(group: ChangeGroup, result: DriftResult, colors: Colors): readonly string[] {
  const { level, property } = group.first;
  const of = property === '' ? '' : `${nameText(property)}: `;
  const mark = `  ${paint(level, colors)(level.padEnd(LEVEL_WIDTH - 2))}`;
  const places = placesText(result, group.first);
  return [
    ...printedLines(`${of}${happenedText(group)}`, LEVEL_WIDTH, mark),
    ...(places === '' ? [] : [colors.dim(`${INDENT}${places}`)]),
  ];
}

function hereText(result: DriftResult, colors: Colors): readonly string[] {
  const items = hereItems(result, terminalLine);
  const lines = items.flatMap((item) => itemText(item, colors));
  const isAsked = result.here.validator !== null;
  if (result.changes.length === 0) return lines;
  return [
    colors.bold('Here'),
    ...(items.length === 0 ? ['  nothing has a place that changed'] : lines),
    ...(isAsked ? [] : [colors.dim(`  your validator was not asked: ${HOW_TO_ASK}`)]),
    '',
  ];
}

const HOW_TO_ASK = 'give --module, --command or --url';

function itemText({ kind, title, details }: HereItem, colors: Colors): readonly string[] {
  const rest = details.length - MOST_DETAILS;
  return [
    ...printedLines(title, 4, '  ').map(paintOf(kind, colors)),
    ...details.slice(0, MOST_DETAILS).flatMap(([head = '', ...more]) => [
      ...printedLines(head, 6, '    '),
      // Not wrapped, so that the payload can be copied.
      ...more.map((line) => colors.dim(`      ${terminalLine(line)}`)),
    ]),
    ...(rest > 0 ? [`    and ${rest} more (--format json has all)`] : []),
  ];
}

function summaryText(result: DriftResult, colors: Colors): string {
  const { changes } = result;
  if (changes.length === 0 && result.moved.length > 0) {
    return colors.yellow(`No change where it was compared: ${documentsText(result)}.`);
  }
  if (changes.length === 0) return colors.green(`No change: ${documentsText(result)}.`);
  const color = hasFailed(result) ? colors.red : colors.yellow;
  return color(`${countsText(changes)}: ${documentsText(result)}.`);
}

/** Groups changes with the same meaning, in order. */
function byMeaning(groups: readonly ChangeGroup[]): readonly (readonly ChangeGroup[])[] {
  const like = Map.groupBy(groups, (group) =>
    JSON.stringify([group.first.level, meaningText(group)]),
  );
  return [...like.values()];
}

/** Wraps at a terminal's width, the first line after a mark and the others below it. */
function printedLines(text: string, indent: number, mark: string): readonly string[] {
  return wrappedLines(text, WIDTH - indent).map(
    (line, index) => `${index === 0 ? mark : ' '.repeat(indent)}${terminalLine(line)}`,
  );
}

function paint(level: Level, colors: Colors): (text: string) => string {
  switch (level) {
    case 'breaking':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.cyan;
  }
}

function paintOf(kind: HereItem['kind'], colors: Colors): (text: string) => string {
  switch (kind) {
    case 'hit':
      return String;
    case 'refused':
      return colors.red;
    case 'untold':
      return colors.yellow;
    case 'well':
      return colors.green;
  }
}
