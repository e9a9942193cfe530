import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { Definitions, Schema, SchemaDocument } from '../../contracts/schema/schema.ts';
import type { MutatedSchema } from './mutated-schema.ts';
import { OF_LISTS } from './operators/of-lists.ts';
import { OF_NUMBERS } from './operators/of-numbers.ts';
import { OF_OBJECTS } from './operators/of-objects.ts';
import { OF_REFERENCES } from './operators/of-references.ts';
import { OF_TEXTS } from './operators/of-texts.ts';
import { OF_TYPES } from './operators/of-types.ts';
import { OF_UNIONS } from './operators/of-unions.ts';
import { OF_VALUES } from './operators/of-values.ts';
import type { Operator } from './operators/operator.ts';
import { type SchemaPlace, withSchemaAt } from './schema-place.ts';

/** One change of one keyword of the schema, which payloads should notice. */
export interface Mutant {
  /** `LinkTokenGetResponse/required: drop "link_token"`: unique, and the same on every run. */
  readonly id: string;
  readonly operator: MutationName;
  readonly component: string;
  /** The changed schema's place within its component. */
  readonly pointer: JsonPointer;
  /** The changed part of it: `required`, `enum/3`. */
  readonly keyword: JsonPointer;
  /** The changed schema, which replaces the one at `pointer`. */
  readonly changed: MutatedSchema;
}

/** Each operator with the changes that it makes to a schema; none where it does not apply. */
const OPERATORS = {
  ...OF_OBJECTS,
  ...OF_TYPES,
  ...OF_VALUES,
  ...OF_TEXTS,
  ...OF_NUMBERS,
  ...OF_LISTS,
  ...OF_REFERENCES,
  ...OF_UNIONS,
};

export type MutationName = keyof typeof OPERATORS;

const OPERATOR_NAMES = Object.keys(OPERATORS).filter(
  (name): name is MutationName => name in OPERATORS,
);

/** All changes of one keyword that are possible at a place. */
export function mutantsAt(place: SchemaPlace, definitions: Definitions): readonly Mutant[] {
  const { component, pointer, schema } = place;
  const operators: Readonly<Record<MutationName, Operator>> = OPERATORS;
  return OPERATOR_NAMES.flatMap((operator) =>
    operators[operator](schema, definitions).map(([keyword, what, changed]) => ({
      ...{ id: `${component}${pointer}${keyword}: ${what}`, operator },
      ...{ component, pointer, keyword, changed },
    })),
  );
}

/** The document with the changes of all these mutants. */
export function mutatedDocument(
  { root, definitions }: SchemaDocument,
  mutants: readonly Mutant[],
): SchemaDocument {
  const mutated: Record<string, Schema> = { ...definitions };
  for (const { component, pointer, changed } of mutants) {
    mutated[component] = withSchemaAt(mutated[component] ?? {}, pointer, changed);
  }
  return { root, definitions: mutated };
}
