import type { Format } from '../../contracts/formats/formats.ts';
import {
  childPointer,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Components } from '../../contracts/schema.ts';
import { inUtc } from '../arbitraries/date-time.ts';
import { type Place, placesOf } from '../arbitraries/place.ts';
import { applyFault } from '../faults/apply-fault.ts';

/** What the standards allow and many readers refuse: reported as advice, not as a failure. */
export type DisputedForm = (typeof DISPUTED_TEXTS)[number]['form'] | 'deep-nesting';

interface Disputed {
  readonly form: DisputedForm;
  readonly path: JsonPointer;
}

interface DisputedText {
  readonly form: string;
  readonly format: Format;
  /** Matches the texts of the format that have it. */
  readonly shape: RegExp;
  /** The text without it. */
  readonly mended: (text: string) => string;
}

const IP_FUTURE = /^([^/?#]*\/\/[^/?#]*)\[v[^\]]*\]/i;

/** The forms of date-times and URIs that their standards allow and many readers refuse. */
const DISPUTED_TEXTS = [
  // RFC 3339 section 5.7. Java's OffsetDateTime, Python's fromisoformat, Date.parse and Go refuse it.
  {
    form: 'leap-second',
    format: 'date-time',
    shape: /^.{16}:60/,
    mended: (text) => text.replace(/:60/, ':59'),
  },
  // Section 5.6. Python's fromisoformat refuses z, PHP's ATOM t, Go both.
  {
    form: 'lower-case-date-time',
    format: 'date-time',
    shape: /[tz]/,
    mended: (text) => text.toUpperCase(),
  },
  // Section 5.6. Years begin at 1 in Python and .NET.
  {
    form: 'year-0000',
    format: 'date-time',
    shape: /^0000/,
    mended: (text) => text.replace(/^0000/, '2024'),
  },
  // Section 5.6. Java accepts nine digits, Ruby's Time.parse a text of 128 characters.
  {
    form: 'long-fraction',
    format: 'date-time',
    shape: /\.\d{10}/,
    mended: (text) => text.replace(/(\.\d{9})\d+/, '$1'),
  },
  // Section 5.7. .NET and XML Schema accept 14 hours, the farthest time zone, Java 18.
  {
    form: 'large-offset',
    format: 'date-time',
    shape: /[+-](?:14:(?!00)|1[5-9]:|2\d:)\d\d$/,
    mended: inUtc,
  },
  // RFC 3986 section 3: only the scheme is required. ajv-formats and Java refuse it.
  {
    form: 'uri-scheme-alone',
    format: 'uri',
    shape: /^[^:/?#]*:(?:$|[?#])/,
    mended: (text) => text.replace(':', ':a'),
  },
  // The grammar has brackets around a host alone; URL parsers accept them in a query and a fragment.
  {
    form: 'uri-brackets',
    format: 'uri',
    shape: /[?#].*[[\]]/,
    mended: (text) =>
      text.replace(/[?#].*/, (end) => end.replaceAll('[', '%5B').replaceAll(']', '%5D')),
  },
  // Section 3.2.2: an IP address of a future version. Browsers and Java refuse it.
  {
    form: 'uri-ip-future',
    format: 'uri',
    shape: IP_FUTURE,
    mended: (text) => text.replace(IP_FUTURE, '$1[::1]'),
  },
] as const satisfies readonly DisputedText[];

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
export function disputedTexts(of: Format, text: string) {
  return DISPUTED_TEXTS.filter(({ format, shape }) => format === of && shape.test(text)).map(
    ({ form }) => form,
  );
}

/** The payload without these disputed forms, otherwise unchanged. */
export function without(payload: JsonValue, disputed: readonly Disputed[]): JsonValue {
  return disputed.reduce((changed, { form, path }) => {
    const text = DISPUTED_TEXTS.find((one) => one.form === form);
    // Too deep a value stands where any value is allowed.
    const after = text === undefined ? null : text.mended(String(valueAt(changed, path)));
    return applyFault(changed, { path, after });
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
