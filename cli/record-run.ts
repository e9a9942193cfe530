import { deployRecordJson } from '../reports/deploy-record-json.ts';
import { deployRecordText } from '../reports/deploy-record-text.ts';
import type { RecordKind } from '../src/deploy/record-question.ts';
import { recordVersion } from '../src/deploy/record-version.ts';
import { brokerWord } from '../src/pact-broker/broker-word.ts';
import { type BrokerOptions, brokerConversation } from './broker-options.ts';
import type { ExitCode, Io } from './io.ts';
import { chosenVersion, type PacticipantOptions } from './pacticipant-options.ts';
import { progressLine } from './progress-line.ts';

export interface RecordOptions extends BrokerOptions, PacticipantOptions {
  readonly format: 'text' | 'json';
  readonly environment: string;
  readonly applicationInstance?: string | undefined;
}

/** Records where a version is and says so: 1 where the broker refused it. */
export async function runRecordCommand(
  io: Io,
  kind: RecordKind,
  options: RecordOptions,
): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const environment = brokerWord({ name: '--environment', value: options.environment });
  const instance = options.applicationInstance;
  const applicationInstance =
    instance === undefined ? null : brokerWord({ name: '--application-instance', value: instance });
  const { found, ...version } = await chosenVersion(io, options);
  const question = { kind, ...version, environment, applicationInstance };
  const progress = progressLine(io);
  progress.add('telling the broker');
  try {
    const outcome = await recordVersion(conversation(), question, io.env);
    progress.stop();
    const result = { question, found, outcome };
    await io.out(
      options.format === 'json'
        ? deployRecordJson(result)
        : `${deployRecordText(result, io.colors)}\n`,
    );
    return outcome.kind === 'recorded' ? 0 : 1;
  } finally {
    progress.stop();
  }
}
