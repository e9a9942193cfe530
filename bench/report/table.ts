import type picocolors from 'picocolors';
import { type Figure, isWithin, type Limit, type RowResult } from '../measure/row.ts';
import { writtenNumber } from './written-number.ts';

/** Functions that colour a text, or leave it as it is. */
export type Colors = ReturnType<(typeof picocolors)['createColors']>;

/** One row for people: its target, and below it each figure with its spread and its limit. */
export function rowText(
  { row, figures, limits, target, reached, remark }: RowResult,
  colors: Colors,
): string {
  const verdict = reached ? colors.green('reached') : colors.red('missed');
  const width = Math.max(...figures.map(({ name }) => name.length));
  return [
    `${colors.bold(row)}  ${verdict}  ${colors.dim(target)}`,
    ...figures.map((figure) => `  ${figureText(figure, limitOf(limits, figure), width, colors)}`),
    ...(remark === '' ? [] : [`  ${colors.dim(remark)}`]),
  ].join('\n');
}

/** The summary of all rows, on one line. */
export function summaryText(results: readonly RowResult[], colors: Colors): string {
  const missed = results.filter(({ reached }) => !reached).map(({ row }) => row);
  const { length } = results;
  if (missed.length === 0) return colors.green(`All ${length} targets are reached.`);
  return colors.red(`${missed.length} of ${length} targets are missed: ${missed.join(', ')}.`);
}

function limitOf(limits: readonly Limit[], { name }: Figure): Limit | null {
  return limits.find((limit) => limit.figure === name) ?? null;
}

function figureText(
  { name, value, unit, spread, of }: Figure,
  limit: Limit | null,
  width: number,
  colors: Colors,
): string {
  const cells = [
    name.padEnd(width),
    `${writtenNumber(value).padStart(8)} ${unit.padEnd(4)}`,
    colors.dim(`${writtenNumber(spread.low)} - ${writtenNumber(spread.high)}`.padEnd(17)),
    ...(limit === null ? [] : [limitText(limit, value, colors)]),
    ...(of === undefined || of.wrongVerdicts === 0
      ? []
      : [colors.yellow(wrongText(of.wrongVerdicts))]),
  ];
  return cells.join('  ').trimEnd();
}

/** The number of wrong verdicts on the suite, in words. */
function wrongText(wrongVerdicts: number): string {
  return `${wrongVerdicts} wrong verdict${wrongVerdicts === 1 ? '' : 's'}`;
}

function limitText(limit: Limit, value: number, colors: Colors): string {
  const sign = limit.is === 'at-most' ? '<=' : '>=';
  const said = `${sign} ${limit.limit}`.padEnd(8);
  return isWithin(limit, value)
    ? `${said} ${colors.green('ok')}`
    : `${said} ${colors.red('missed')}`;
}
