import { InputError } from '../shared/errors/input-error.ts';
import { urlTarget } from '../shared/http/url-target.ts';

/** Whom to ask, as the command line says it. */
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

/** Whom the options name; null where they name nobody. Throws InputError. */
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
