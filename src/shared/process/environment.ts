/** Environment variables, as in `process.env`. Always passed in, never read from the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A value and, for people, the variable, option or field that it comes from. */
export interface Found {
  readonly value: string;
  readonly name: string;
}

/** The first variable that is set. A blank one counts as unset, since CIs set `""` for what does not apply. */
export function variable(env: Environment, ...names: readonly string[]): Found | null {
  for (const name of names) {
    const value = env[name] ?? '';
    if (value.trim() !== '') return { value, name };
  }
  return null;
}

/** The trimmed value of a variable; empty where it is not set. */
export function setting(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}
