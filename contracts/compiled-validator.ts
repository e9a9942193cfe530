import type { RawError } from './schema-error.ts';

/** A validator as ajv compiles it ahead of time: the verdict, and the errors left on the function. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly RawError[] | null;
}

/** Prefixes the paths of a child's errors and adds them to the earlier errors. */
export function collected<E extends { instancePath: string }>(
  errors: E[] | null,
  more: E[],
  at: string,
): E[] {
  for (const error of more) error.instancePath = at + error.instancePath;
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
