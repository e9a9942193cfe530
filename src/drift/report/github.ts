import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { REVISIONS } from '../../../contracts/revisions/versions.ts';
import { LEVELS, type Level } from '../../schema-changes/change.ts';
import { type ChangeGroup, changeGroups } from '../../schema-changes/groups.ts';
import { happenedText, meaningText, placesText, placeText } from '../../schema-changes/words.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import { type Command, workflowCommand } from '../../shared/report/escape/workflow-command.ts';
import type { DriftResult } from '../drift-result.ts';
import { STANDARD_INPUT } from '../inputs.ts';
import { hereItems } from './impact.ts';

const COMMAND: Readonly<Record<Level, Command>> = {
  breaking: 'error',
  warning: 'warning',
  info: 'notice',
};

/** GitHub's limit of shown annotations for each command and step. */
const MOST_SHOWN = 10;

/** Workflow commands, which GitHub Actions shows beside the lines of the documents, as many as it shows. */
export function driftAnnotations(result: DriftResult): string {
  const groups = changeGroups(result.changes);
  const here = hereAnnotation(result);
  const lines = LEVELS.flatMap((level) => {
    const command = COMMAND[level];
    const first = here.filter((annotation) => annotation.command === command);
    const ofLevel = groups.filter((group) => group.first.level === level);
    const room = MOST_SHOWN - first.length;
    return [
      ...first.map(({ line }) => line),
      ...cutList(
        ofLevel.map((group) => annotation(group, result)),
        ofLevel.length <= room ? room : room - 1,
        (rest) =>
          workflowCommand(command, { title: 'drift' }, `and ${rest} more (--format json has all)`),
      ),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(group: ChangeGroup, result: DriftResult): string {
  const { code, level } = group.first;
  const message = [
    `${placeText(group.first)}: ${happenedText(group)}`,
    `=> ${meaningText(group)}`,
    placesText(result, group.first),
  ].join('\n');
  const properties = { ...location(group, result), title: `drift: ${code}` };
  return workflowCommand(COMMAND[level], properties, message);
}

/** In the new document, else in the old one; none where that is not a file. */
function location({ first }: ChangeGroup, { from, to }: DriftResult) {
  const sides = [
    { file: to, place: first.to },
    { file: from, place: first.from },
  ];
  const side = sides.find(({ file, place }) => place !== null && isFile(file));
  if (!side?.place) return {};
  return { file: side.file, line: side.place.line, col: side.place.column };
}

/** A carried document is named by its version, and standard input is no file. */
function isFile(name: string): boolean {
  return name !== STANDARD_INPUT && REVISIONS.every((revision) => revision !== name);
}

/** One annotation for the whole impact, which has no location. */
function hereAnnotation(result: DriftResult) {
  const items = hereItems(result, terminalLine);
  if (items.length === 0) return [];
  const isWell = items.every(({ kind }) => kind === 'hit' || kind === 'well');
  const command: Command = isWell ? 'notice' : 'warning';
  const message = items.map(({ title }) => title).join('\n');
  return [{ command, line: workflowCommand(command, { title: 'drift: here' }, message) }];
}
