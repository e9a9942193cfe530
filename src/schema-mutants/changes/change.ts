import type { JsonObject, JsonValue } from '../../../contracts/json-value.ts';
import type { MutationName } from '../mutant.ts';

/** A change of one schema: the keyword, the change in words, and the result. */
export interface Change {
  readonly operator: MutationName;
  /** The pointer of the changed part, within the schema. */
  readonly keyword: string;
  readonly what: string;
  readonly changed: JsonObject;
}

/** The schema with another value for a keyword, or without it. */
export function withKeyword(
  schema: JsonObject,
  keyword: string,
  value: JsonValue | undefined,
): JsonObject {
  const { [keyword]: _before, ...others } = schema;
  return value === undefined ? others : { ...others, [keyword]: value };
}
