import type { JsonValue } from '../../../contracts/json-value.ts';
import { followed } from '../../../contracts/schema/alternatives.ts';
import type { Definitions, Schema } from '../../../contracts/schema/schema.ts';
import { type Change, dropped, type Operators } from './operator.ts';

const UNIONS = ['anyOf', 'oneOf'] as const;
type Union = (typeof UNIONS)[number];

export const OF_UNIONS = {
  'drop-alternative': (schema) =>
    UNIONS.flatMap((union) =>
      (schema[union] ?? []).map(
        (_, index, alternatives): Change => [
          `/${union}/${index}`,
          'drop the alternative',
          { ...schema, [union]: alternatives.toSpliced(index, 1) },
        ],
      ),
    ),
  'turn-union': (schema) =>
    UNIONS.flatMap((union): readonly Change[] => {
      const other = union === 'anyOf' ? 'oneOf' : 'anyOf';
      const { [union]: alternatives, ...others } = schema;
      if (alternatives === undefined || schema[other] !== undefined) return [];
      return [[`/${union}`, other, { ...others, [other]: alternatives }]];
    }),
  /** Gives an alternative the constant that tells another one apart. */
  'change-tag': (schema, definitions) =>
    UNIONS.flatMap((union) => {
      const alternatives = schema[union] ?? [];
      return tagKeys(alternatives, definitions).flatMap((key) =>
        alternatives.flatMap((one, index) => {
          const other = alternatives[(index + 1) % alternatives.length] ?? one;
          return withTag(schema, union, index, key, other, definitions);
        }),
      );
    }),
  'drop-part': (schema) =>
    (schema.allOf ?? []).map((_, index, parts) => [
      `/allOf/${index}`,
      'drop the part',
      { ...schema, allOf: parts.toSpliced(index, 1) },
    ]),
  'drop-not': (schema) => dropped(schema, 'not', 'drop what it may not be'),
  'drop-then': (schema) => dropped(schema, 'then', 'drop what follows'),
  'drop-else': (schema) => dropped(schema, 'else', 'drop what follows else'),
} satisfies Operators;

/** Keys for which each alternative has a constant of its own. */
function tagKeys(alternatives: readonly Schema[], definitions: Definitions): readonly string[] {
  const [first, ...others] = alternatives.map((one) => followed(one, definitions));
  if (first === undefined || others.length === 0) return [];
  return Object.keys(first.properties ?? {}).filter((key) => {
    const tags = [first, ...others].map((one) => tagOf(one, key, definitions));
    return !tags.includes(undefined) && new Set(tags).size === tags.length;
  });
}

function tagOf({ properties = {} }: Schema, key: string, definitions: Definitions) {
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property === undefined) return undefined;
  const { const: constant, enum: values } = followed(property, definitions);
  const [only, ...more] = constant === undefined ? (values ?? []) : [constant];
  return more.length === 0 && isTag(only) ? only : undefined;
}

function isTag(value: JsonValue | undefined): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function withTag(
  schema: Schema,
  union: Union,
  index: number,
  key: string,
  other: Schema,
  definitions: Definitions,
): readonly Change[] {
  const alternatives = schema[union] ?? [];
  const own = followed(alternatives[index] ?? {}, definitions);
  const tag = tagOf(followed(other, definitions), key, definitions);
  if (tag === undefined) return [];
  const changed = { ...own, properties: { ...own.properties, [key]: { const: tag } } };
  const list = alternatives.with(index, changed);
  return [[`/${union}/${index}`, `${key}: ${JSON.stringify(tag)}`, { ...schema, [union]: list }]];
}
