import { type BrokerOptions, brokerConversation } from '../pact-broker/broker-options.ts';
import { pacticipantName } from '../pact-broker/pacticipant-name.ts';
import { chosenVersion, type PacticipantOptions } from '../pact-broker/pacticipant-options.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import type { RecordKind } from './record-question.ts';
import { recordVersion } from './record-version.ts';
import { deployRecordJson } from './report/record-json.ts';
import { deployRecordText } from './report/record-text.ts';

interface RecordOptions extends BrokerOptions, PacticipantOptions {
  readonly format: 'text' | 'json';
  readonly environment: string;
  readonly applicationInstance?: string | undefined;
}

/** Records where a version is and reports it; exits with 1 where the broker refused it. */
export async function runRecordCommand(
  io: Io,
  kind: RecordKind,
  options: RecordOptions,
): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const environment = pacticipantName({ name: '--environment', value: options.environment });
  const instance = options.applicationInstance;
  const applicationInstance =
    instance === undefined
      ? null
      : pacticipantName({ name: '--application-instance', value: instance });
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
