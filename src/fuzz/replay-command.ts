import { shellLine } from '../shell-line.ts';
import { urlTarget } from '../url-target.ts';
import type { Which } from './collection.ts';
import type { Demands } from './expectation.ts';

/** Whom a campaign is about, as the command line says it. */
export type SubjectChoice =
  | { readonly kind: 'module'; readonly specifier: string }
  | { readonly kind: 'command'; readonly line: string; readonly shell: boolean }
  | { readonly kind: 'url'; readonly url: string };

export interface ReplayedCampaign {
  readonly subject: SubjectChoice;
  readonly demands: Demands;
  readonly revision: string;
  readonly seed: number;
  readonly corpus: string | undefined;
  /** In seconds; undefined: as long as by default. */
  readonly timeout?: number | undefined;
  readonly strict?: boolean;
}

/** The command line that judges one payload again, to be pasted into a shell. */
export function replayCommand(campaign: ReplayedCampaign, which: Which): string {
  const { subject, demands, revision, seed, corpus, timeout, strict = false } = campaign;
  return shellLine([
    ...['npx', 'link-token-contract', 'fuzz', ...subjectArguments(subject)],
    ...(demands.of === 'handler' ? ['--handler'] : []),
    ...(demands.enums === null ? [] : ['--enums', demands.enums]),
    ...(strict ? ['--strict'] : []),
    ...(timeout === undefined ? [] : ['--timeout', String(timeout)]),
    ...['--revision', revision],
    ...(which.kind === 'generated'
      ? ['--seed', String(seed), '--start', String(which.index), '--runs', '1']
      : ['--corpus', corpus ?? '', '--runs', '0']),
  ]);
}

function subjectArguments(subject: SubjectChoice): readonly string[] {
  switch (subject.kind) {
    case 'module':
      return ['--module', subject.specifier];
    case 'command':
      return ['--command', subject.line, ...(subject.shell ? ['--shell'] : [])];
    case 'url':
      return ['--url', urlTarget(subject.url).template];
  }
}
