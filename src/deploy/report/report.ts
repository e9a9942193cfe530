import { jsonLine } from '../../../contracts/escape/json-line.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { FoundVersion } from '../../build-identity/find-version.ts';
import { partLine } from '../../build-identity/identity-part.ts';
import type { Colors } from '../../shared/report/colors.ts';
import type { Refusal } from '../broker-refusal.ts';
import type { DeployAnswer, DeployQuestion, DeployVerdict, MatrixRow } from '../deploy-answer.ts';
import type { RecordOutcome, RecordQuestion } from '../record-version.ts';
import { shownUrl, type Webhook, type WebhookOutcome } from '../webhook.ts';

// JSON is one object on a line, with the same members for every outcome; text is some lines, without a line end at the last.

/** The source of a version, and remarks about it. */
type VersionFound = Pick<FoundVersion, 'source' | 'remarks'>;

/** The question, the source of the version, and the broker's answer. */
export interface CanIDeployResult {
  readonly question: DeployQuestion;
  readonly found: VersionFound;
  readonly answer: DeployAnswer;
}

/** The question, the source of the version, and the outcome. */
export interface DeployRecordResult {
  readonly question: RecordQuestion;
  readonly found: VersionFound;
  readonly outcome: RecordOutcome;
}

/** A webhook and the outcome. */
export interface DeployWebhookResult {
  readonly webhook: Webhook;
  readonly outcome: WebhookOutcome;
}

export function canIDeployJson({ question, found, answer }: CanIDeployResult): string {
  const { verdict, ...rest } = answer;
  return jsonLine({ verdict, ...question, ...rest, ...found });
}

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
    ...remedyLines(remedy),
    ...versionLines(version, found, colors),
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
  const sorted = matrix.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
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

export function deployRecordJson({ question, found, outcome }: DeployRecordResult): string {
  const { kind: verdict, ...rest } = outcome;
  return jsonLine({ verdict, ...question, url: null, said: null, remedy: null, ...rest, ...found });
}

export function deployRecordText(
  { question, found, outcome }: DeployRecordResult,
  colors: Colors,
): string {
  const { kind, pacticipant, version, environment, applicationInstance } = question;
  const state = kind === 'deployment' ? 'deployed to' : 'released to';
  const instance = applicationInstance === null ? '' : ` (${applicationInstance})`;
  const what = terminalLine(`${pacticipant} ${version} is ${state} ${environment}${instance}`);
  return [
    ...(outcome.kind === 'recorded'
      ? [colors.green(`Recorded: ${what}`), `  ${terminalLine(outcome.url)}`]
      : [colors.red(`The broker did not record: ${what}`), ...refusalLines(outcome)]),
    ...versionLines(version, found, colors),
  ].join('\n');
}

/** Without the values of headers and the query. */
export function deployWebhookJson({ webhook, outcome }: DeployWebhookResult): string {
  const { consumer, provider, url, headers } = webhook;
  const { kind: verdict, ...rest } = outcome;
  return jsonLine({
    ...{ verdict, consumer, provider, url: shownUrl(url), headers: Object.keys(headers) },
    ...{ uuid: null, page: null, said: null, remedy: null, ...rest },
  });
}

export function deployWebhookText(
  { webhook, outcome }: DeployWebhookResult,
  colors: Colors,
): string {
  const { consumer, provider, url } = webhook;
  const what = terminalLine(`${consumer} -> ${provider}, POST ${shownUrl(url)}`);
  const lines =
    outcome.kind === 'refused'
      ? [colors.red(`The broker refused the webhook: ${what}`), ...refusalLines(outcome)]
      : [
          colors.green(`${WEBHOOK_HEADS[outcome.kind]}: ${what}`),
          `  ${terminalLine(outcome.page)}`,
          '  called some seconds after a pact with another content is published',
        ];
  return lines.join('\n');
}

const WEBHOOK_HEADS = {
  created: 'Webhook created',
  updated: 'Webhook updated, it was there already',
};

function refusalLines({ said, remedy }: Refusal): readonly string[] {
  return [`  broker: ${terminalLine(said)}`, ...remedyLines(remedy)];
}

function remedyLines(remedy: string | null): readonly string[] {
  return remedy === null ? [] : [`  -> ${terminalLine(remedy)}`];
}

/** The version, its source, and remarks about it, one a line. */
function versionLines(
  version: string,
  { source, remarks }: VersionFound,
  colors: Colors,
): readonly string[] {
  return [
    partLine('version', version, source, colors),
    ...remarks.map((remark) => colors.yellow(`  note: ${terminalLine(remark)}`)),
  ];
}
