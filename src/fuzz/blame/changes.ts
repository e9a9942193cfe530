import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import type { Place } from '../../../test-utils/arbitraries/place.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { isBehindItems } from '../place-pattern.ts';
import { ANY_SHAPE, type Culprit } from './value-shape.ts';

/** A change that may mend a payload. */
export interface Change {
  readonly path: JsonPointer;
  readonly after: JsonValue;
  /** What is to blame where it does. */
  readonly culprit: Pick<Culprit, 'path' | 'value' | 'remedy'> & { readonly shape?: string };
}

/** What could be there and is not: optional keys, and the first items of lists. */
export function additionsTo(places: readonly Place[], components: Components): readonly Change[] {
  return places.flatMap(({ path, value, schema }): readonly Change[] => {
    if (value === undefined && !isBehindItems(path)) {
      const remedy = ordinaryValue(components, schema);
      return [{ path, after: remedy, culprit: { path, value, remedy } }];
    }
    if (schema.kind !== 'array' || !Array.isArray(value) || value.length > 0) return [];
    const item = ordinaryValue(components, schema.items);
    return [{ path: childPointer(path, 0), after: item, culprit: { path, value, remedy: [item] } }];
  });
}

/** One text in all places for a text of no format. */
export function textChanges(places: readonly Place[], text: string): readonly Change[] {
  return places.flatMap(({ path, value, schema }) =>
    schema.kind === 'string' && schema.format === null && typeof value === 'string'
      ? [{ path, after: text, culprit: { path, value, shape: ANY_SHAPE, remedy: text } }]
      : [],
  );
}

/** Texts that a reader may ask for without any document saying so. */
export const OTHER_TEXTS = [
  'link-sandbox-af1a0311-da53-4636-b754-dd15cc058176',
  'abcdefghijkl',
  '123456789012',
  'af1a0311-da53-4636-b754-dd15cc058176',
  'en',
  'https://example.com/',
  '',
];
