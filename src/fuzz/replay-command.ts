import { shellLine } from '../shared/text/shell-line.ts';
import { NO_ORACLES } from '../subjects/oracles.ts';
import { subjectArguments } from '../subjects/subject-of.ts';
import type { FuzzCampaign } from './campaign.ts';
import type { PayloadRef } from './discrepancy.ts';

type ReplayedCampaign = Pick<
  FuzzCampaign,
  'subject' | 'expectations' | 'revision' | 'seed' | 'folder' | 'timeout' | 'strict' | 'ignored'
>;

/** The command line that judges one payload again, to be pasted into a shell. */
export function replayCommand(campaign: ReplayedCampaign, ref: PayloadRef): string {
  const { subject, expectations, revision, seed, folder, timeout, strict, ignored } = campaign;
  const { of, enums, oracles: { throws, expect } = NO_ORACLES } = expectations;
  return shellLine([
    ...['npx', 'link-token-contract', 'fuzz', ...subjectArguments(subject)],
    ...(of === 'handler' ? ['--handler'] : []),
    ...option('--throws', throws),
    ...option('--expect', expect),
    ...ignored.flatMap((code) => ['--ignore', code]),
    ...option('--enums', enums),
    ...(strict ? ['--strict'] : []),
    ...option('--timeout', timeout),
    ...['--revision', revision],
    ...(ref.kind === 'generated'
      ? ['--seed', String(seed), '--start', String(ref.index), '--runs', '1']
      : [...option('--corpus', folder), '--runs', '0']),
  ]);
}

function option(name: string, value: string | number | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [name, String(value)];
}
