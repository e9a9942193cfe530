import { type BrokerOptions, brokerConversation } from '../pact-broker/broker-options.ts';
import { pacticipantName } from '../pact-broker/pacticipant-name.ts';
import { chosenVersion, type PacticipantOptions } from '../pact-broker/pacticipant-options.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { progressLine } from '../shared/cli/progress-line.ts';
import { canIDeploy } from './can-i-deploy.ts';
import { canIDeployJson } from './report/can-i-deploy-json.ts';
import { canIDeployText } from './report/can-i-deploy-text.ts';

interface CanIDeployOptions extends BrokerOptions, PacticipantOptions {
  readonly format: 'text' | 'json';
  readonly toEnvironment?: string | undefined;
}

/** Asks the broker and prints its answer: exits with 0 for a yes, with 1 for any other answer. */
export async function runCanIDeployCommand(io: Io, options: CanIDeployOptions): Promise<ExitCode> {
  const conversation = brokerConversation(io, options);
  const { toEnvironment: value } = options;
  const environment =
    value === undefined ? null : pacticipantName({ name: '--to-environment', value });
  const { found, ...version } = await chosenVersion(io, options);
  const question = { ...version, environment };
  const progress = progressLine(io);
  progress.add('asking the broker');
  try {
    const result = { question, found, answer: await canIDeploy(conversation(), question, io.env) };
    progress.stop();
    await io.out(
      options.format === 'json' ? canIDeployJson(result) : `${canIDeployText(result, io.colors)}\n`,
    );
    return result.answer.verdict === 'yes' ? 0 : 1;
  } finally {
    progress.stop();
  }
}
