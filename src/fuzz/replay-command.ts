import { shellLine } from '../shared/text/shell-line.ts';
import type { Demands } from '../subjects/demands.ts';
import { NO_ORACLES } from '../subjects/oracles.ts';
import { type SubjectChoice, subjectArguments } from '../subjects/subject-choice.ts';
import type { Which } from './collection.ts';
import type { SurpriseCode } from './fuzz-result.ts';

export interface ReplayedCampaign {
  readonly subject: SubjectChoice;
  readonly demands: Demands;
  readonly revision: string;
  readonly seed: number;
  readonly corpus: string | undefined;
  /** In seconds; undefined: as long as by default. */
  readonly timeout?: number | undefined;
  readonly strict?: boolean;
  readonly ignored?: readonly SurpriseCode[];
}

/** The command line that judges one payload again, to be pasted into a shell. */
export function replayCommand(campaign: ReplayedCampaign, which: Which): string {
  const { subject, demands, revision, seed, corpus, timeout } = campaign;
  const { strict = false, ignored = [] } = campaign;
  return shellLine([
    ...['npx', 'link-token-contract', 'fuzz', ...subjectArguments(subject)],
    ...(demands.of === 'handler' ? ['--handler'] : []),
    ...oracleArguments(demands),
    ...ignored.flatMap((code) => ['--ignore', code]),
    ...(demands.enums === null ? [] : ['--enums', demands.enums]),
    ...(strict ? ['--strict'] : []),
    ...(timeout === undefined ? [] : ['--timeout', String(timeout)]),
    ...['--revision', revision],
    ...(which.kind === 'generated'
      ? ['--seed', String(seed), '--start', String(which.index), '--runs', '1']
      : [...(corpus === undefined ? [] : ['--corpus', corpus]), '--runs', '0']),
  ]);
}

function oracleArguments({ oracles }: Demands): readonly string[] {
  const { throws, expect } = oracles ?? NO_ORACLES;
  return [
    ...(throws === null ? [] : ['--throws', throws]),
    ...(expect === null ? [] : ['--expect', expect]),
  ];
}
