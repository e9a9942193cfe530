import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { FoundVersion } from '../../build-identity/find-version.ts';
import type { RecordOutcome, RecordQuestion } from '../record-question.ts';

/** The question, the source of the version, and the outcome. */
export interface DeployRecordResult {
  readonly question: RecordQuestion;
  readonly found: Pick<FoundVersion, 'source' | 'remarks'>;
  readonly outcome: RecordOutcome;
}

/** One object on a line. */
export function deployRecordJson({ question, found, outcome }: DeployRecordResult): string {
  const { kind, pacticipant, version, environment, applicationInstance } = question;
  return jsonLine({
    ...{ verdict: outcome.kind, kind, pacticipant, version, environment, applicationInstance },
    url: outcome.kind === 'recorded' ? outcome.url : null,
    said: outcome.kind === 'refused' ? outcome.said : null,
    remedy: outcome.kind === 'refused' ? outcome.remedy : null,
    ...found,
  });
}
