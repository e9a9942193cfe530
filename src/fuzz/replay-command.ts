import { shellLine } from '../shared/text/shell-line.ts';
import type { Expectations } from '../subjects/expectations.ts';
import { NO_ORACLES } from '../subjects/oracles.ts';
import { type SubjectChoice, subjectArguments } from '../subjects/subject-choice.ts';
import type { DiscrepancyCode } from './fuzz-result.ts';
import type { PayloadRef } from './group/groups.ts';

export interface ReplayedCampaign {
  readonly subject: SubjectChoice;
  readonly expectations: Expectations;
  readonly revision: string;
  readonly seed: number;
  readonly corpus: string | undefined;
  /** In seconds; undefined: as long as by default. */
  readonly timeout?: number | undefined;
  readonly strict?: boolean;
  readonly ignored?: readonly DiscrepancyCode[];
}

/** The command line that judges one payload again, to be pasted into a shell. */
export function replayCommand(campaign: ReplayedCampaign, ref: PayloadRef): string {
  const { subject, expectations, revision, seed, corpus, timeout } = campaign;
  const { strict = false, ignored = [] } = campaign;
  return shellLine([
    ...['npx', 'link-token-contract', 'fuzz', ...subjectArguments(subject)],
    ...(expectations.of === 'handler' ? ['--handler'] : []),
    ...oracleArguments(expectations),
    ...ignored.flatMap((code) => ['--ignore', code]),
    ...(expectations.enums === null ? [] : ['--enums', expectations.enums]),
    ...(strict ? ['--strict'] : []),
    ...(timeout === undefined ? [] : ['--timeout', String(timeout)]),
    ...['--revision', revision],
    ...(ref.kind === 'generated'
      ? ['--seed', String(seed), '--start', String(ref.index), '--runs', '1']
      : [...(corpus === undefined ? [] : ['--corpus', corpus]), '--runs', '0']),
  ]);
}

function oracleArguments({ oracles }: Expectations): readonly string[] {
  const { throws, expect } = oracles ?? NO_ORACLES;
  return [
    ...(throws === null ? [] : ['--throws', throws]),
    ...(expect === null ? [] : ['--expect', expect]),
  ];
}
