import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import {
  type Definitions,
  type Schema,
  TYPE_OF_KEYWORD,
  type TypeName,
  typesOf,
} from '../../../contracts/schema/schema.ts';
import type { MutatedSchema } from '../mutated-schema.ts';

/** A change of one keyword: where it is within the schema, what it is, and the changed schema. */
export type Change = readonly [keyword: JsonPointer, what: string, changed: MutatedSchema];

/** Makes the changes of one kind that are possible in a schema; none where there are none. */
export type Operator = (schema: Schema, definitions: Definitions) => readonly Change[];
export type Operators = Readonly<Record<string, Operator>>;

export function where(applies: boolean, ...change: Change): readonly Change[] {
  return applies ? [change] : [];
}

export function dropped(schema: Schema, keyword: keyof Schema, what: string): readonly Change[] {
  const { [keyword]: before, ...others } = schema;
  return before === undefined ? [] : [[`/${keyword}`, what, others]];
}

/** Whether the schema says that it takes a type: by its keyword `type`, or else by a keyword for values of that type. */
export function takes(type: Exclude<TypeName, 'integer'>, schema: Schema): boolean {
  const types = typesOf(schema);
  if (types !== null) return types.includes(type);
  return Object.entries(TYPE_OF_KEYWORD).some(
    ([keyword, of]) => of === type && Object.hasOwn(schema, keyword),
  );
}

type CountKeyword =
  | ('minLength' | 'maxLength' | 'minItems' | 'maxItems')
  | ('minProperties' | 'maxProperties' | 'minContains' | 'maxContains');

/** Each count one less and one more. */
export function moved(schema: Schema, ...keywords: readonly CountKeyword[]): readonly Change[] {
  return keywords.flatMap((keyword) => {
    const count = schema[keyword];
    return count === undefined ? [] : changedTo(schema, keyword, [count - 1, count + 1]);
  });
}

function changedTo(
  schema: Schema,
  keyword: CountKeyword,
  counts: readonly number[],
): readonly Change[] {
  return counts
    .filter((count) => count >= 0)
    .map((count) => [`/${keyword}`, String(count), { ...schema, [keyword]: count }]);
}
