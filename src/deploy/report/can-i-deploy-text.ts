import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Colors } from '../../shared/report/colors.ts';
import type { DeployVerdict, MatrixRow } from '../deploy-answer.ts';
import type { CanIDeployResult } from './can-i-deploy-json.ts';
import { versionLines } from './version-lines.ts';

/** The broker's answer on some lines, without a line end at the last. */
export function canIDeployText(
  { question, found, answer }: CanIDeployResult,
  colors: Colors,
): string {
  const { pacticipant, version, environment } = question;
  const { verdict, reason, matrix, remedy } = answer;
  const what = `${pacticipant} ${version}`;
  const where =
    environment === null ? 'beside the latest version of everyone' : `to ${environment}`;
  return [
    colors[COLORS[verdict]](`${HEADS[verdict]}: ${terminalLine(`${what} ${where}`)}`),
    ...tableLines(matrix, colors),
    ...reason
      .split('\n')
      .slice(0, MOST_LINES)
      .map((line) => `  broker: ${terminalLine(line.slice(0, LONGEST_LINE))}`),
    ...(remedy === null ? [] : [`  -> ${terminalLine(remedy)}`]),
    ...versionLines(question, found, colors),
    ...(verdict === 'yes' ? meaningLines(matrix, colors) : []),
  ].join('\n');
}

const HEADS: Readonly<Record<DeployVerdict, string>> = {
  yes: 'Can be deployed',
  no: 'Must not be deployed',
  unknown: 'Not known whether it can be deployed',
};
const COLORS = { yes: 'green', no: 'red', unknown: 'yellow' } as const;

const MOST_LINES = 20;
const LONGEST_LINE = 1000;
const MOST_ROWS = 20;
const LONGEST_CELL = 60;

const TITLES = ['consumer', 'version', 'provider', 'version', 'result'];
/** The most important first. */
const ORDER: readonly MatrixRow['result'][] = ['failed', 'missing', 'passed'];

function tableLines(matrix: readonly MatrixRow[], colors: Colors): readonly string[] {
  if (matrix.length === 0) return [];
  const sorted = [...matrix].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  const rows = sorted.slice(0, MOST_ROWS).map(cellsOf);
  const widths = TITLES.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  const more = matrix.length - rows.length;
  return [
    colors.dim(line(TITLES)),
    ...rows.map(line),
    ...(more > 0 ? [`  and ${more} more (--format json has all)`] : []),
  ];
}

function cellsOf(row: MatrixRow): readonly string[] {
  const { consumer, consumerVersion, provider, providerVersion, result } = row;
  return [consumer, consumerVersion ?? '-', provider, providerVersion ?? '-', result].map((cell) =>
    terminalLine(cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell),
  );
}

/** Says that a yes does not come from Plaid. */
function meaningLines(matrix: readonly MatrixRow[], colors: Colors): readonly string[] {
  const providers = [...new Set(matrix.map(({ provider }) => provider))];
  if (providers.length === 0) return [];
  const whole = providers.slice(0, 3).join(', ');
  const names = whole.length > 200 ? `${whole.slice(0, 200)}…` : whole;
  return [
    colors.dim(
      `  the results are those that were published in the name of ${terminalLine(names)}; Plaid itself verifies no pact`,
    ),
  ];
}
