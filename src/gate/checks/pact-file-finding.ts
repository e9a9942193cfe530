import type { PactFile } from '../../pact-file/pact-file.ts';
import { NOT_PENDING_REMEDY } from '../../pact-file/remedies.ts';
import { shellLine } from '../../shared/text/shell-line.ts';
import type { CheckFinding, CheckName } from './check.ts';

/** What a check of a pact says, before it is told of which file. */
export type PactFileFinding = Pick<CheckFinding, 'code' | 'level' | 'path' | 'message' | 'remedy'>;

export function pactFileFinding(
  check: CheckName,
  { file }: PactFile,
  finding: PactFileFinding,
): CheckFinding {
  const replay = `npx link-token-contract gate --pact ${shellLine([file])} --only ${check}`;
  return { file, line: null, ...finding, replay };
}

/** The same of an interaction that the pact says to be pending: it fails nothing. */
export function asPending(finding: PactFileFinding): PactFileFinding {
  const message = `pending, as the pact says, so it fails nothing: ${finding.message}`;
  return { ...finding, message, level: 'advice' };
}

/** What fails nothing proves nothing. */
export const ALL_PENDING: PactFileFinding = {
  ...{ code: 'interaction-pending', level: 'undecided', path: null },
  message: 'the pact says of all that is judged that it is pending',
  remedy: NOT_PENDING_REMEDY,
};
