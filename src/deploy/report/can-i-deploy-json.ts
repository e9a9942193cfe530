import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { FoundVersion } from '../../build-identity/find-version.ts';
import type { DeployAnswer, DeployQuestion } from '../deploy-answer.ts';

/** The question, the source of the version, and the broker's answer. */
export interface CanIDeployResult {
  readonly question: DeployQuestion;
  readonly found: Pick<FoundVersion, 'source' | 'remarks'>;
  readonly answer: DeployAnswer;
}

/** One object on a line. */
export function canIDeployJson({ question, found, answer }: CanIDeployResult): string {
  const { pacticipant, version, environment } = question;
  const { verdict, reason, matrix, remedy } = answer;
  const { source, remarks } = found;
  return jsonLine({
    ...{ verdict, pacticipant, version, environment, reason, matrix, remedy, source, remarks },
  });
}
