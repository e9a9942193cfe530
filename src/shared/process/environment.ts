/** Environment variables, as `process.env` has them. Always given, never read from the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text and, for people, the variable, option or field where it stood. */
export interface Found {
  readonly value: string;
  readonly name: string;
}

/** The first of the variables that is set. A blank one is not: a CI sets `""` for what does not apply. */
export function variable(env: Environment, ...names: readonly string[]): Found | null {
  for (const name of names) {
    const value = env[name] ?? '';
    if (value.trim() !== '') return { value, name };
  }
  return null;
}
