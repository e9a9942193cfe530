import type { RecordKind } from '../src/deploy/record-question.ts';
import type { Colors } from './colors.ts';
import type { DeployRecordResult } from './deploy-record-json.ts';
import { versionLines } from './deploy-version-lines.ts';
import { oneLine } from './printable.ts';

/** What became of it, in some lines, without a line end at the last. */
export function deployRecordText(
  { question, found, outcome }: DeployRecordResult,
  colors: Colors,
): string {
  const { kind, pacticipant, version, environment, applicationInstance } = question;
  const instance = applicationInstance === null ? '' : ` (${applicationInstance})`;
  const what = oneLine(`${pacticipant} ${version} is ${STATES[kind]} ${environment}${instance}`);
  return [
    ...(outcome.kind === 'recorded'
      ? [colors.green(`Recorded: ${what}`), `  ${oneLine(outcome.url)}`]
      : [
          colors.red(`The broker did not record: ${what}`),
          `  broker: ${oneLine(outcome.said)}`,
          ...(outcome.remedy === null ? [] : [`  -> ${oneLine(outcome.remedy)}`]),
        ]),
    ...versionLines(question, found, colors),
  ].join('\n');
}

const STATES: Readonly<Record<RecordKind, string>> = {
  deployment: 'deployed to',
  release: 'released to',
};
