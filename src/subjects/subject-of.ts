import { commandSubject } from './command-subject.ts';
import type { Expectations } from './expectations.ts';
import { moduleSubject } from './module-subject.ts';
import { hasOracles, NO_ORACLES } from './oracles.ts';
import type { Subject } from './subject.ts';
import type { SubjectChoice } from './subject-choice.ts';
import { urlSubject } from './url-subject.ts';
import { withOracles } from './with-oracles.ts';

export interface AskedSubject {
  readonly subject: SubjectChoice;
  readonly expectations: Expectations;
  /** In seconds, for one answer; undefined: as long as by default. */
  readonly timeout: number | undefined;
}

/** Seconds. */
const DEFAULT_TIMEOUT = 5;

/** Whom the user named; nobody is started before the first question. Throws InputError where it names none. */
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
