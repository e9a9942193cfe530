import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { FoundVersion } from '../../build-identity/find-version.ts';
import type { DeployAnswer, DeployQuestion } from '../deploy-answer.ts';

/** What was asked, how the version was found, and what the broker answered. */
export interface CanIDeployResult {
  readonly question: DeployQuestion;
  readonly found: Pick<FoundVersion, 'source' | 'remarks'>;
  readonly answer: DeployAnswer;
}

/** One object in a line. */
export function canIDeployJson({ question, found, answer }: CanIDeployResult): string {
  const { pacticipant, version, environment } = question;
  const { verdict, reason, matrix, remedy } = answer;
  const { source, remarks } = found;
  return jsonLine({
    ...{ verdict, pacticipant, version, environment, reason, matrix, remedy, source, remarks },
  });
}
