import { childPointer, type JsonPointer, valueAt } from '../../contracts/json-pointer.ts';
import { type JsonObject, type JsonValue, listOf, objectOf } from '../../contracts/json-value.ts';
import { isOnlyNull } from '../../contracts/schema/null.ts';
import { type Schema, typesOf } from '../../contracts/schema/schema.ts';
import type { Facts, Placed, Spot } from './facts.ts';
import type { DocumentedResponse } from './read-response.ts';

/** What is written at one of the places that a schema stands at. */
interface Written {
  readonly pointer: JsonPointer;
  readonly raw: JsonObject;
}

/**
 * The facts that a schema states itself, without those of its alternatives and of what stays in its `allOf`. The model
 * tells what holds, and the document where that is written, and in which words. `childOf` makes the facts' child of a
 * schema below.
 */
export function ownFacts<Child>(
  schema: Schema,
  response: DocumentedResponse,
  childOf: (below: Schema) => Child,
): Facts<Child> {
  const written = writtenAt(schema, response);
  const { items, additionalProperties: others, properties = {} } = schema;
  return {
    types: typesIn(schema, written),
    nullable: nullIn(schema, written),
    format: formatIn(schema, written),
    values: valuesIn(schema, written),
    required: requiredIn(schema, written),
    properties: new Map(
      Object.entries(properties).map(([name, below]) => {
        const by = written.find(({ raw }) => Object.hasOwn(objectOf(raw['properties']), name));
        const pointer = by && childPointer(`${by.pointer}/properties`, name);
        return [name, { value: childOf(below), spot: spotAt(pointer, written) }];
      }),
    ),
    items: items === undefined ? null : { value: childOf(items), spot: keySpot('items', written) },
    others:
      others === undefined
        ? null
        : {
            value: typeof others === 'boolean' ? others : childOf(others),
            spot: keySpot('additionalProperties', written),
          },
  };
}

/** What allows null in a schema itself; null where nothing does. */
export function ownNull(schema: Schema, response: DocumentedResponse): Spot | null {
  return nullIn(schema, writtenAt(schema, response));
}

/** Whether a schema says what several others do, which may be components. */
export function isComposed(schema: Schema, response: DocumentedResponse): boolean {
  const { allOf, anyOf, oneOf } = schema;
  if ([allOf, anyOf, oneOf].some((parts) => parts !== undefined)) return true;
  const saying = writtenAt(schema, response).filter(({ raw }) =>
    FACT_KEYWORDS.some((keyword) => raw[keyword] !== undefined),
  );
  return saying.length > 1;
}

const FACT_KEYWORDS = [
  ...['type', 'format', 'enum', 'const', 'required', 'properties', 'items'],
  'additionalProperties',
];

function writtenAt(schema: Schema, { reading, text }: DocumentedResponse): readonly Written[] {
  return reading
    .placesOf(schema)
    .map((pointer) => ({ pointer, raw: objectOf(valueAt(text.document, pointer)) }));
}

/** A part of the document; where it is not written itself, that which the schema stands for. */
function spotAt(
  pointer: JsonPointer | undefined,
  [first]: readonly Written[],
  of: Spot['of'] = 'key',
): Spot {
  return pointer === undefined ? { pointer: first?.pointer ?? '', of: 'key' } : { pointer, of };
}

function withKeyword(keyword: string, written: readonly Written[]): Written | undefined {
  return written.find(({ raw }) => raw[keyword] !== undefined);
}

function keySpot(keyword: string, written: readonly Written[]): Spot {
  const by = withKeyword(keyword, written);
  return spotAt(by && `${by.pointer}/${keyword}`, written);
}

/** A type that only follows from other keywords is not stated. */
function typesIn(schema: Schema, written: readonly Written[]): Facts<unknown>['types'] {
  const by = withKeyword('type', written);
  const names = typesOf(schema);
  if (by === undefined || names === null) return null;
  const others = names.filter((name) => name !== 'null').sort();
  return {
    value: others.length > 0 ? others : names,
    spot: { pointer: `${by.pointer}/type`, of: 'value' },
  };
}

/** Upstreams say `url`, which the model reads as `uri`. */
function formatIn({ format }: Schema, written: readonly Written[]): Placed<string> | null {
  if (format === undefined) return null;
  const by = withKeyword('format', written);
  const word = by?.raw['format'];
  return {
    value: typeof word === 'string' ? word : format,
    spot: spotAt(by && `${by.pointer}/format`, written, 'value'),
  };
}

function valuesIn(
  { enum: listed, const: constant }: Schema,
  written: readonly Written[],
): Facts<unknown>['values'] {
  const allowed = constant === undefined ? listed : [constant];
  if (allowed === undefined) return null;
  const left = new Map(
    allowed.filter((value) => value !== null).map((value) => [JSON.stringify(value), value]),
  );
  const values = new Map<string, Placed<JsonValue>>();
  let spot: Spot | null = null;
  for (const { pointer, raw } of written) {
    const keyword = raw['const'] === undefined ? 'enum' : 'const';
    if (raw[keyword] === undefined) continue;
    const at = `${pointer}/${keyword}`;
    spot ??= { pointer: at, of: 'key' };
    const given = keyword === 'const' ? [raw[keyword]] : listOf(raw[keyword]);
    for (const [index, value] of given.entries()) {
      const json = JSON.stringify(value);
      if (!left.delete(json) || value === undefined) continue;
      const one = keyword === 'const' ? at : `${at}/${index}`;
      values.set(json, { value, spot: { pointer: one, of: 'value' } });
    }
  }
  spot ??= spotAt(undefined, written);
  for (const [json, value] of left) values.set(json, { value, spot });
  return { value: values, spot };
}

function requiredIn(
  { required = [] }: Schema,
  written: readonly Written[],
): Facts<unknown>['required'] {
  const spots = new Map<string, Spot>();
  for (const { pointer, raw } of written) {
    for (const [index, name] of listOf(raw['required']).entries()) {
      if (typeof name !== 'string' || spots.has(name)) continue;
      spots.set(name, { pointer: `${pointer}/required/${index}`, of: 'value' });
    }
  }
  return new Map(required.map((name) => [name, spots.get(name) ?? spotAt(undefined, written)]));
}

/**
 * What allows null. An upstream may send null that writes it beside a type or an enumeration, even if only one of the
 * two takes it, which the model then refuses (OpenAPI 3.0.3).
 */
function nullIn(schema: Schema, written: readonly Written[]): Spot | null {
  const { anyOf = [], oneOf = [], enum: listed, const: constant } = schema;
  const takesNull =
    typesOf(schema)?.includes('null') ?? (listed?.includes(null) === true || constant === null);
  const spots = written.map(nullSpot);
  const spot = spots.find((one) => one !== null) ?? null;
  const isRefused = written.some(
    ({ raw }, index) =>
      spots[index] === null && LIMITS.some((keyword) => raw[keyword] !== undefined),
  );
  if (takesNull || [...anyOf, ...oneOf].some(isOnlyNull)) {
    return spot ?? spotAt(undefined, written);
  }
  return isRefused ? null : spot;
}

/** With one of these a schema refuses null, unless it says otherwise. */
const LIMITS = ['type', 'enum', 'const'];

/** What says null at one place. */
function nullSpot({ pointer, raw }: Written): Spot | null {
  const { type, enum: listed, const: constant, anyOf, oneOf } = raw;
  const nullable = ['nullable', 'x-nullable'].find((keyword) => raw[keyword] === true);
  if (nullable !== undefined) return { pointer: `${pointer}/${nullable}`, of: 'key' };
  const isNull = (name: JsonValue) => name === null || name === 'null';
  const value = (below: string): Spot => ({ pointer: `${pointer}/${below}`, of: 'value' });
  if (type !== undefined && isNull(type)) return value('type');
  const ofTypes = listOf(type).findIndex(isNull);
  if (ofTypes !== -1) return value(`type/${ofTypes}`);
  const ofValues = listOf(listed).indexOf(null);
  if (ofValues !== -1) return value(`enum/${ofValues}`);
  if (constant === null) return value('const');
  for (const [keyword, alternatives] of Object.entries({ anyOf, oneOf })) {
    for (const [index, one] of listOf(alternatives).entries()) {
      const { type: only, enum: values, const: alone } = objectOf(one);
      const isAlone =
        (only !== undefined && isNull(only)) ||
        alone === null ||
        (Array.isArray(values) && values.every((each) => each === null));
      if (isAlone) {
        return nullSpot({ pointer: `${pointer}/${keyword}/${index}`, raw: objectOf(one) });
      }
    }
  }
  return null;
}
