import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Colors } from '../../shared/report/colors.ts';
import type { RecordKind } from '../record-question.ts';
import type { DeployRecordResult } from './record-json.ts';
import { versionLines } from './version-lines.ts';

/** The outcome on some lines, without a line end at the last. */
export function deployRecordText(
  { question, found, outcome }: DeployRecordResult,
  colors: Colors,
): string {
  const { kind, pacticipant, version, environment, applicationInstance } = question;
  const instance = applicationInstance === null ? '' : ` (${applicationInstance})`;
  const what = terminalLine(
    `${pacticipant} ${version} is ${STATES[kind]} ${environment}${instance}`,
  );
  return [
    ...(outcome.kind === 'recorded'
      ? [colors.green(`Recorded: ${what}`), `  ${terminalLine(outcome.url)}`]
      : [
          colors.red(`The broker did not record: ${what}`),
          `  broker: ${terminalLine(outcome.said)}`,
          ...(outcome.remedy === null ? [] : [`  -> ${terminalLine(outcome.remedy)}`]),
        ]),
    ...versionLines(question, found, colors),
  ].join('\n');
}

const STATES: Readonly<Record<RecordKind, string>> = {
  deployment: 'deployed to',
  release: 'released to',
};
