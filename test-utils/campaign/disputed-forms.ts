import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema.ts';
import { placesOf } from '../arbitraries/place.ts';
import { applyFault } from '../faults/apply-fault.ts';

/** What the standards allow and many readers refuse: worth advice, and no failure. */
export type DisputedForm = 'leap-second' | 'lower-case-date-time' | 'year-0000' | 'deep-nesting';

export interface Disputed {
  readonly form: DisputedForm;
  readonly path: JsonPointer;
}

/** RFC 8259 section 9 lets a parser set a bound; this is the one that ours sets. */
const DEEPEST = 1000;
const UNDISPUTED_DATE_TIME = '2024-01-31T12:34:56Z';

/** The disputed forms that a valid payload has. */
export function disputedForms(components: Components, payload: JsonValue): readonly Disputed[] {
  const inDates = placesOf(components, payload).flatMap(({ schema, value, path }) =>
    schema.kind === 'string' && schema.format === 'date-time' && typeof value === 'string'
      ? formsOfDateTime(value).map((form) => ({ form, path }))
      : [],
  );
  const inDepths = Object.entries(isJsonObject(payload) ? payload : {}).flatMap(([key, member]) =>
    isDeeper(member, DEEPEST - 1)
      ? [{ form: 'deep-nesting' as const, path: childPointer('', key) }]
      : [],
  );
  return [...inDates, ...inDepths];
}

/** The same payload without those of its disputed forms. */
export function without(payload: JsonValue, disputed: readonly Disputed[]): JsonValue {
  return disputed.reduce(
    (changed, { form, path }) =>
      applyFault(changed, {
        path,
        after: form === 'deep-nesting' ? undefined : UNDISPUTED_DATE_TIME,
      }),
    payload,
  );
}

function formsOfDateTime(text: string): readonly DisputedForm[] {
  const forms: DisputedForm[] = [];
  if (/:60/.test(text.slice(0, 19))) forms.push('leap-second');
  if (/[tz]/.test(text)) forms.push('lower-case-date-time');
  if (text.startsWith('0000')) forms.push('year-0000');
  return forms;
}

/** By a list of its own, as what is deep may be too deep for a call each. */
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
