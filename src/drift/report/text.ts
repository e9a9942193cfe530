import { terminalLine } from '../../../contracts/escape/terminal.ts';
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

const MOST_SHOWN = 100;
const WIDTH = 80;
const LEVEL_WIDTH = 11;
const INDENT = ' '.repeat(LEVEL_WIDTH);
const HOW_TO_ASK = 'give --module, --command or --url';

const LEVEL_COLOR = { breaking: 'red', warning: 'yellow', info: 'cyan' } as const;
const KIND_COLOR = { refused: 'red', untold: 'yellow', well: 'green' } as const;

/** The changes by component and their meaning for a reader; the impact; and a summary line. */
export function driftText(result: DriftResult, colors: Colors): string {
  const groups = changeGroups(result.changes);
  const shown = worstGroups(groups, MOST_SHOWN);
  const rest = groups.length - shown.length;
  return [
    ...[...byComponent(shown)].flatMap(([name, ofOne]) => [
      colors.bold(nameText(name)),
      ...byMeaning(ofOne).flatMap(([meaning, like]) => [
        ...like.flatMap((group) => groupText(group, result, colors)),
        ...printedLines(`=> ${meaning}`, LEVEL_WIDTH + 3, INDENT),
      ]),
      '',
    ]),
    ...(rest > 0 ? [`and ${rest} more, none of them worse (--format json has all)`, ''] : []),
    ...hereText(result, colors),
    summaryText(result, colors),
  ].join('\n');
}

/** Groups with the same level and meaning, in order, by the meaning. */
function byMeaning(groups: readonly ChangeGroup[]) {
  const like = Map.groupBy(groups, (group) => `${group.first.level} ${meaningText(group)}`);
  return [...like.values()].map((of) => [of[0] ? meaningText(of[0]) : '', of] as const);
}

function groupText(group: ChangeGroup, result: DriftResult, colors: Colors): readonly string[] {
  const { level, property } = group.first;
  const of = property === '' ? '' : `${nameText(property)}: `;
  const mark = `  ${colors[LEVEL_COLOR[level]](level.padEnd(LEVEL_WIDTH - 2))}`;
  const places = placesText(result, group.first);
  return [
    ...printedLines(`${of}${happenedText(group)}`, LEVEL_WIDTH, mark),
    ...(places === '' ? [] : [colors.dim(`${INDENT}${places}`)]),
  ];
}

function hereText(result: DriftResult, colors: Colors): readonly string[] {
  const items = hereItems(result, terminalLine);
  const lines = items.flatMap((item) => itemText(item, colors));
  if (result.changes.length === 0) return lines;
  return [
    colors.bold('Here'),
    ...(items.length === 0 ? ['  nothing here uses what changed'] : lines),
    ...(result.here.validator === null
      ? [colors.dim(`  your validator was not asked: ${HOW_TO_ASK}`)]
      : []),
    '',
  ];
}

function itemText({ kind, title, details }: HereItem, colors: Colors): readonly string[] {
  const paint = kind === 'hit' ? String : colors[KIND_COLOR[kind]];
  const rest = details.length - MOST_DETAILS;
  return [
    ...printedLines(title, 4, '  ').map((line) => paint(line)),
    ...details.slice(0, MOST_DETAILS).flatMap(([head = '', ...more]) => [
      ...printedLines(head, 6, '    '),
      // Not wrapped, so that the payload can be copied.
      ...more.map((line) => colors.dim(`      ${terminalLine(line)}`)),
    ]),
    ...(rest > 0 ? [`    and ${rest} more (--format json has all)`] : []),
  ];
}

function summaryText(result: DriftResult, colors: Colors): string {
  const { changes, moved } = result;
  if (changes.length > 0) {
    const color = hasFailed(result) ? colors.red : colors.yellow;
    return color(`${countsText(changes)}: ${documentsText(result)}.`);
  }
  return moved.length > 0
    ? colors.yellow(`No change in what was compared: ${documentsText(result)}.`)
    : colors.green(`No change: ${documentsText(result)}.`);
}

/** Wraps at a terminal's width, the first line after a mark and the others below it. */
function printedLines(text: string, indent: number, mark: string): readonly string[] {
  return wrappedLines(text, WIDTH - indent).map(
    (line, index) => `${index === 0 ? mark : ' '.repeat(indent)}${terminalLine(line)}`,
  );
}
