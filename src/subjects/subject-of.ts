import { InputError } from '../shared/errors/input-error.ts';
import { urlTarget } from '../shared/http/url-target.ts';
import { commandSubject } from './command-subject.ts';
import { moduleSubject, withOracles } from './module-subject.ts';
import { type Expectations, hasOracles, NO_ORACLES } from './oracles.ts';
import type { Subject } from './subject.ts';
import { urlSubject } from './url-subject.ts';

/** How a subject is named on the command line. */
const FLAGS = [
  ['module', '--module <file#export>'],
  ['command', '--command <line>'],
  ['url', '--url <url>'],
] as const;

/** The subject that the command line names. */
export interface SubjectChoice {
  readonly kind: (typeof FLAGS)[number][0];
  /** `FILE#export`, a command line or a URL. */
  readonly name: string;
  /** Of a command: whether a shell runs it. */
  readonly shell: boolean;
}

export interface SubjectOptions
  extends Readonly<Partial<Record<SubjectChoice['kind'], string | undefined>>> {
  readonly shell?: true | undefined;
}

/** The subject that the options name; null where they name none. Throws InputError. */
export function subjectChoice({ shell, ...named }: SubjectOptions): SubjectChoice | null {
  if (shell && named.command === undefined) throw new InputError('--shell goes with --command');
  const [first, second] = FLAGS.filter(([kind]) => named[kind] !== undefined);
  if (first === undefined) return null;
  const [kind, flag] = first;
  if (second === undefined) return { kind, name: named[kind] ?? '', shell: shell === true };
  throw new InputError(`option '${flag}' cannot be used with option '${second[1]}'`);
}

/** The same as arguments of the command line; a URL without its credentials. */
export function subjectArguments({ kind, name, shell }: SubjectChoice): readonly string[] {
  const shown = kind === 'url' ? urlTarget(name).template : name;
  return [`--${kind}`, shown, ...(shell ? ['--shell'] : [])];
}

interface AskedSubject {
  readonly subject: SubjectChoice;
  readonly expectations: Expectations;
  /** In seconds, for one answer; undefined: as long as by default. */
  readonly timeout: number | undefined;
}

/** Makes the subject; nothing is started before the first question. Throws InputError for what names none. */
export function subjectOf({ subject, expectations, timeout }: AskedSubject): Subject {
  const { kind, name, shell } = subject;
  const { of, oracles = NO_ORACLES } = expectations;
  const timing = timeout === undefined ? {} : { timeoutMs: timeout * 1000 };
  const options = { handler: of === 'handler', ...timing };
  if (kind === 'module') return moduleSubject(name, { ...options, oracles });
  const asked =
    kind === 'url' ? urlSubject(name, options) : commandSubject(name, { ...options, shell });
  return hasOracles(oracles) ? withOracles(asked, oracles, options) : asked;
}
