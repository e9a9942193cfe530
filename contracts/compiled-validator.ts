import type { Format } from './formats/formats.ts';

/** A validator as ajv compiles it ahead of time: the verdict, and the errors left on the function. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

/** An error of the keywords that the contract uses, in the shape ajv gives it (`ErrorObject`). */
export type CompiledError = {
  readonly instancePath: string;
  /** `<upstream component>/…`, without the leading `#/$defs/`. */
  readonly schemaPath: string;
  /** The value at `instancePath`; for a missing or extra key, the object around it. */
  data: unknown;
} & (
  | { readonly keyword: 'required'; readonly params: { readonly missingProperty: string } }
  | {
      readonly keyword: 'additionalProperties';
      readonly params: { readonly additionalProperty: string };
    }
  | { readonly keyword: 'type'; readonly params: { readonly type: string | readonly string[] } }
  | {
      readonly keyword: 'enum';
      readonly params: { readonly allowedValues: readonly (string | null)[] };
    }
  | { readonly keyword: 'format'; readonly params: { readonly format: Format } }
);

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
