import type { CompiledValidator } from './compiled-validator.ts';
import { oneAFault } from './one-fault.ts';
import type { Alternative } from './schema/alternatives.ts';
import { unionAnswer } from './schema/union-answer.ts';
import type { RawError } from './schema-error.ts';

/** What compiled validators for findings call where a keyword only asks whether a schema takes a value. */
type Judged = Map<CompiledValidator, readonly RawError[]>;

/**
 * What was found about each object and list, while findings are made: alternatives with the same parts would judge
 * these again and again, in time that doubles with each level.
 */
let known: Map<unknown, Judged> | null = null;

/** Runs `use` with what is found remembered, and forgets the values that were judged: they may hold tokens. */
export function remembering<T>(use: () => T): T {
  const around = known;
  known = new Map();
  try {
    return use();
  } finally {
    for (const errors of known.values()) for (const some of errors.values()) forget(some);
    known = around;
  }
}

/** Takes the values out of errors, which a validator keeps until its next call. */
export function forget(errors: readonly RawError[]): void {
  for (const error of errors) error.data = undefined;
}

function errorsOf(validator: CompiledValidator, value: unknown): readonly RawError[] {
  const remembered = known?.get(value) ?? new Map();
  known?.set(value, remembered);
  const found = remembered.get(validator);
  if (found !== undefined) return found;
  const errors = validator(value) ? [] : (validator.errors ?? []);
  remembered.set(validator, errors);
  return errors;
}

/** Whether a schema takes a value. */
export function isTaken(validator: CompiledValidator, value: unknown): boolean {
  return errorsOf(validator, value).length === 0;
}

/** How many items of a list a validator for verdicts takes. */
export function countValid(validator: CompiledValidator, list: readonly unknown[]): number {
  return list.filter((item) => validator(item)).length;
}

/** How many items of a list a schema takes. */
export function countTaken(validator: CompiledValidator, list: readonly unknown[]): number {
  return list.filter((item) => isTaken(validator, item)).length;
}

/** What is wrong with a value, as far as one schema says; null where nothing is. */
export function errorsBy(validator: CompiledValidator, value: unknown): readonly RawError[] | null {
  const errors = errorsOf(validator, value);
  // The caller writes its own place before theirs.
  return errors.length === 0 ? null : errors.map((error) => ({ ...error }));
}

/** What is wrong with a value of a union; null where nothing is. */
export function unionErrors(
  value: unknown,
  keyword: 'anyOf' | 'oneOf',
  schemaPath: string,
  alternatives: readonly Alternative[],
  validators: readonly CompiledValidator[],
): readonly RawError[] | null {
  const judges = validators.map((validator) => () => oneAFault(errorsOf(validator, value)));
  const answer = unionAnswer(keyword, alternatives, value, judges);
  return answer === null ? null : [{ instancePath: '', schemaPath, data: value, ...answer }];
}
