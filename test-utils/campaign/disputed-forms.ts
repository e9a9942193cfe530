import type { Format } from '../../contracts/formats/formats.ts';
import {
  childPointer,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema/shape.ts';
import type { DisputedTextForm } from '../arbitraries/formats/format-texts.ts';
import { TEXTS_BY_FORMAT } from '../arbitraries/formats/texts-by-format.ts';
import { type Place, placesOf } from '../arbitraries/place.ts';
import { applyFault } from '../faults/apply-fault.ts';

/** What the standards allow and many readers refuse: reported as advice, not as a failure. */
export type DisputedForm = DisputedTextForm | 'deep-nesting';

interface Disputed {
  readonly form: DisputedForm;
  readonly path: JsonPointer;
}

const DISPUTES = Object.values(TEXTS_BY_FORMAT).flatMap(({ disputes }) => disputes);

/** RFC 8259 section 9 lets a parser set a limit; this one is ours. */
const DEEPEST = 1000;

/** The disputed forms that a valid payload has. */
export function disputedForms(components: Components, payload: JsonValue): readonly Disputed[] {
  const places = placesOf(components, payload);
  const inTexts = places.flatMap(({ schema, value, path }) =>
    schema.kind === 'string' && schema.format !== null && typeof value === 'string'
      ? disputedTexts(schema.format, value).map((form) => ({ form, path }))
      : [],
  );
  const inDepths = places
    .flatMap((place) => openPathsOf(place))
    .filter(([path, value]) => isDeeper(value, DEEPEST - pointerKeys(path).length))
    .map(([path]) => ({ form: 'deep-nesting' as const, path }));
  return [...inTexts, ...inDepths];
}

/** The disputed forms of a text of a format. */
export function disputedTexts(format: Format, text: string): readonly DisputedTextForm[] {
  return TEXTS_BY_FORMAT[format].disputes
    .filter(({ shape }) => shape.test(text))
    .map(({ form }) => form);
}

/** The payload without these disputed forms, otherwise unchanged. */
export function without(payload: JsonValue, disputed: readonly Disputed[]): JsonValue {
  return disputed.reduce((changed, { form, path }) => {
    const text = valueAt(changed, path);
    // Too deep a value stands where any value is allowed.
    if (typeof text !== 'string') return applyFault(changed, { path, after: null });
    const dispute = DISPUTES.find((one) => one.form === form && one.shape.test(text));
    return applyFault(changed, { path, after: dispute?.mended(text) ?? text });
  }, payload);
}

/** The places at and below this one where the schema allows any value, at any depth. */
function openPathsOf({
  schema,
  value,
  path,
}: Place): readonly (readonly [JsonPointer, JsonValue])[] {
  if (schema.kind === 'any' && value !== undefined) return [[path, value]];
  if (schema.kind !== 'object' || !isJsonObject(value)) return [];
  return Object.entries(value)
    .filter(([key]) => !schema.properties.has(key))
    .map(([key, member]) => [childPointer(path, key), member]);
}

/** Level by level, since a deep value would overflow the stack. */
function isDeeper(value: JsonValue, levels: number): boolean {
  let layer: readonly JsonValue[] = [value];
  for (let level = 0; level < levels; level++) {
    layer = layer.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values<JsonValue>(one) : [],
    );
    if (layer.length === 0) return false;
  }
  return layer.some((one) => typeof one === 'object' && one !== null);
}
