import { InputError } from '../shared/errors/input-error.ts';
import { urlTarget } from '../shared/http/url-target.ts';
import { commandSubject } from './command-subject.ts';
import type { Expectations } from './expectations.ts';
import { moduleSubject } from './module-subject.ts';
import { hasOracles, NO_ORACLES } from './oracles.ts';
import type { Subject } from './subject.ts';
import { urlSubject } from './url-subject.ts';
import { withOracles } from './with-oracles.ts';

/** The subject that the command line names. */
export type SubjectChoice =
  | { readonly kind: 'module'; readonly specifier: string }
  | { readonly kind: 'command'; readonly line: string; readonly shell: boolean }
  | { readonly kind: 'url'; readonly url: string };

export interface SubjectOptions {
  readonly module?: string | undefined;
  readonly command?: string | undefined;
  readonly url?: string | undefined;
  readonly shell?: true | undefined;
}

/** The subject that the options name; null where they name none. Throws InputError. */
export function subjectChoice({
  module,
  command,
  url,
  shell,
}: SubjectOptions): SubjectChoice | null {
  if (shell && command === undefined) throw new InputError('--shell goes with --command');
  if (module !== undefined) return { kind: 'module', specifier: module };
  if (command !== undefined) return { kind: 'command', line: command, shell: shell === true };
  return url === undefined ? null : { kind: 'url', url };
}

/** The same as arguments of the command line; a URL without its credentials. */
export function subjectArguments(subject: SubjectChoice): readonly string[] {
  switch (subject.kind) {
    case 'module':
      return ['--module', subject.specifier];
    case 'command':
      return ['--command', subject.line, ...(subject.shell ? ['--shell'] : [])];
    case 'url':
      return ['--url', urlTarget(subject.url).template];
  }
}

interface AskedSubject {
  readonly subject: SubjectChoice;
  readonly expectations: Expectations;
  /** In seconds, for one answer; undefined: as long as by default. */
  readonly timeout: number | undefined;
}

/** Seconds. */
const DEFAULT_TIMEOUT = 5;

/** Makes the subject; nothing is started before the first question. Throws InputError for what names none. */
export function subjectOf({
  subject,
  expectations,
  timeout = DEFAULT_TIMEOUT,
}: AskedSubject): Subject {
  const timeoutMs = timeout * 1000;
  const handler = expectations.of === 'handler';
  const { oracles = NO_ORACLES } = expectations;
  const judged = (asked: Subject) =>
    hasOracles(oracles) ? withOracles(asked, oracles, { timeoutMs }) : asked;
  switch (subject.kind) {
    case 'module':
      return moduleSubject(subject.specifier, { handler, timeoutMs, oracles });
    case 'command':
      return judged(commandSubject(subject.line, { shell: subject.shell, handler, timeoutMs }));
    case 'url':
      return judged(urlSubject(subject.url, { handler, timeoutMs }));
  }
}
