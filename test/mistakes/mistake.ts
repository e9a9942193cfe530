import type { JsonType } from '../../contracts/json-value.ts';
import { type Components, resolve, textsIn } from '../../contracts/schema/shape.ts';
import {
  type Route,
  routeText,
  type SchemaLocation,
  schemaLocationsOf,
} from '../../test-utils/arbitraries/place.ts';

/** What a validator gets wrong about one documented place. */
export type Mistake =
  /** Of an integer: any number. */
  | { readonly kind: 'also-takes'; readonly type: JsonType }
  | { readonly kind: 'refuses-null' }
  | { readonly kind: 'takes-anything' }
  | { readonly kind: 'key-not-required' }
  | { readonly kind: 'requires-key' }
  | { readonly kind: 'refuses-other-keys' }
  | { readonly kind: 'ignores-enum' }
  | { readonly kind: 'refuses-value'; readonly value: string }
  | { readonly kind: 'ignores-format' }
  | { readonly kind: 'ignores-items' }
  | { readonly kind: 'refuses-empty' };

/** A mistake, and the place where it is made. */
export interface MistakeAt {
  readonly route: Route;
  readonly mistake: Mistake;
}

/** Every mistake at every place: none of them says the same as the documentation. */
export function everyMistake(components: Components): readonly MistakeAt[] {
  return schemaLocationsOf(components).flatMap((schemaLocation) =>
    mistakesAbout(schemaLocation, components).map((mistake) => ({
      route: schemaLocation.route,
      mistake,
    })),
  );
}

/** `also-takes number at /request_id`. */
export function mistakeText({ route, mistake }: MistakeAt): string {
  const detail =
    'type' in mistake ? ` ${mistake.type}` : 'value' in mistake ? ` ${mistake.value}` : '';
  return `${mistake.kind}${detail} at ${routeText(route) || 'the top'}`;
}

function mistakesAbout(
  { schema, required, route }: SchemaLocation,
  components: Components,
): readonly Mistake[] {
  const isMember = typeof route.at(-1) === 'string';
  return [
    ...(isMember ? [{ kind: required ? 'key-not-required' : 'requires-key' } as const] : []),
    ...(schema.kind === 'any' ? [] : valueMistakes(schema, components)),
  ];
}

function valueMistakes(
  schema: Exclude<SchemaLocation['schema'], { kind: 'any' }>,
  components: Components,
): readonly Mistake[] {
  const own = [schema.kind === 'enum' ? 'string' : schema.kind, schema.nullable ? 'null' : ''];
  return [
    { kind: 'takes-anything' },
    ...JSON_TYPES.filter((type) => !own.includes(type)).map(
      (type) => ({ kind: 'also-takes', type }) as const,
    ),
    ...(schema.nullable ? [{ kind: 'refuses-null' } as const] : []),
    ...mistakesOfKind(schema, components),
  ];
}

function mistakesOfKind(
  schema: SchemaLocation['schema'],
  components: Components,
): readonly Mistake[] {
  switch (schema.kind) {
    case 'any':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'never':
    case 'union':
      return [];
    case 'string':
      return [{ kind: schema.format === null ? 'refuses-empty' : 'ignores-format' }];
    case 'enum':
      return [
        { kind: 'ignores-enum' },
        ...textsIn(schema).map((value) => ({ kind: 'refuses-value', value }) as const),
      ];
    case 'array':
      return [
        { kind: 'refuses-empty' },
        ...(resolve(components, schema.items).kind === 'any'
          ? []
          : [{ kind: 'ignores-items' } as const]),
      ];
    case 'object':
      return schema.open ? [{ kind: 'refuses-other-keys' }] : [];
  }
}

const JSON_TYPES: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];
