import type { SubjectChoice } from '../fuzz/replay-command.ts';
import { InputError } from '../shared/errors/input-error.ts';

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
