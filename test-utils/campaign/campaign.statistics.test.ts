import { describe, expect, test } from 'vitest';
import { isJsonObject, jsonTypeOf } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { DATE_TIME } from '../arbitraries/formats/date-time.ts';
import { UNUSUAL_URIS } from '../arbitraries/formats/uri-arbitrary.ts';
import {
  type Place,
  placesOf,
  routeText,
  type SchemaLocation,
  schemaLocationsOf,
} from '../arbitraries/place.ts';
import { createCampaign } from './campaign.ts';
import type { TestPayload } from './test-payload.ts';

const SEEDS = [1, 2, 3];
const TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'];
const MANY = 12;

describe.for(REVISIONS)('the campaign of revision %s', (revision) => {
  const components = componentsOf(revision);
  const schemaLocations = schemaLocationsOf(components);

  test.each(SEEDS)(
    'seed %d: the planned payloads have every form and mistake of each place',
    (seed) => {
      const { payloadAt, planned } = createCampaign({ revision, seed });
      const wanted = schemaLocations.flatMap((one) => [...wantedAt(one), ...mistakesAt(one)]);
      expect(missing(wanted, seenIn(payloadAt, planned))).toEqual([]);
    },
  );

  test.each(SEEDS)('seed %d: the same for payloads that Plaid may send', (seed) => {
    const { payloadAt, planned } = createCampaign({ revision, seed, kinds: 'sendable' });
    const newer = schemaLocations.filter(({ schema }) => schema.kind === 'enum').map(newerAt);
    const wanted = [...schemaLocations.flatMap(wantedAt), ...newer];
    expect(missing(wanted, seenIn(payloadAt, planned))).toEqual([]);
  });

  /** All forms and mistakes at documented places, valid payloads and mistakes apart. */
  function seenIn(payloadAt: (index: number) => TestPayload, count: number): ReadonlySet<string> {
    const seen = new Set<string>();
    for (let index = 0; index < count; index++) {
      const { payload, fault } = payloadAt(index);
      if (fault !== null) {
        const route = routeOf(fault.path);
        seen.add(`${fault.code} at ${route}`);
        const given = Number.isInteger(fault.after) ? 'integer' : jsonTypeOf(fault.after);
        seen.add(`${given} at ${route}`);
        continue;
      }
      for (const place of placesOf(components, payload)) {
        for (const what of whatStands(place)) seen.add(`${what} at ${routeOf(place.path)}`);
      }
    }
    return seen;
  }
});

function missing(wanted: readonly string[], seen: ReadonlySet<string>): readonly string[] {
  return wanted.filter((one) => !seen.has(one));
}

function routeOf(path: string): string {
  return path.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
}

/** The forms that valid payloads must have at a place. */
function wantedAt({ route, schema, required }: SchemaLocation): readonly string[] {
  const isItem = typeof route.at(-1) === 'symbol';
  const what = [
    'something',
    ...(required || isItem ? [] : ['nothing']),
    ...(schema.kind !== 'any' && schema.nullable ? ['null'] : []),
    ...presentWanted(schema),
  ];
  return what.map((one) => `${one} at ${routeText(route)}`);
}

function presentWanted(schema: SchemaLocation['schema']): readonly string[] {
  switch (schema.kind) {
    case 'any':
      return TYPES;
    case 'enum':
      return schema.values.map((value) => JSON.stringify(value));
    case 'array':
      return ['no item', 'one item', 'many items'];
    case 'object':
      return schema.open ? TYPES.map((type) => `undocumented ${type}`) : [];
    case 'string':
      if (schema.format === 'date-time') return Object.keys(DATE_TIME.forms);
      return schema.format === 'uri' ? UNUSUAL_URIS : ['empty', 'long', 'beyond ASCII'];
    case 'boolean':
      return ['true', 'false'];
    case 'never':
    case 'union':
      return [];
    case 'integer':
    case 'number':
      return ['zero', 'negative', 'beyond 32 bits'];
  }
}

/** The mistakes that a place must have, on each of its routes, since a validator may repeat its code. */
function mistakesAt({ route, schema, required }: SchemaLocation): readonly string[] {
  const at = routeText(route);
  return [
    ...(required && at !== '' ? [`missing-key at ${at}`] : []),
    ...wrongTypesOf(schema).map((type) => `${type} at ${at}`),
    ...(schema.kind === 'any' || schema.nullable ? [] : [`unexpected-null at ${at}`]),
    ...(schema.kind === 'enum' ? [`unknown-enum-value at ${at}`] : []),
    ...(schema.kind === 'string' && schema.format === 'date-time'
      ? [`bad-date-time at ${at}`]
      : []),
    ...(schema.kind === 'string' && schema.format === 'uri' ? [`bad-uri at ${at}`] : []),
  ];
}

/**
 * The wrong types of a place. As a number an integer, which more readers accept than a fraction; in place of an integer
 * a fraction.
 */
function wrongTypesOf({ kind }: SchemaLocation['schema']): readonly string[] {
  if (kind === 'any') return [];
  const own = kind === 'enum' ? 'string' : kind;
  const types = ['boolean', 'integer', 'string', 'array', 'object'].filter((type) => type !== own);
  if (own === 'number') return types.filter((type) => type !== 'integer');
  return own === 'integer' ? [...types, 'number'] : types;
}

function newerAt({ route }: SchemaLocation): string {
  return `unknown-enum-value at ${routeText(route)}`;
}

function* whatStands({ schema, value }: Place): Generator<string> {
  if (value === undefined) return yield 'nothing';
  if (schema.kind === 'any') yield jsonTypeOf(value);
  if (value === null) return yield 'null';
  yield 'something';
  if (Array.isArray(value)) {
    if (value.length < 2) yield value.length === 0 ? 'no item' : 'one item';
    if (value.length >= MANY) yield 'many items';
  } else if (isJsonObject(value)) {
    if (schema.kind !== 'object') return;
    for (const [key, member] of Object.entries(value)) {
      if (!schema.properties.has(key)) yield `undocumented ${jsonTypeOf(member)}`;
    }
  } else if (typeof value === 'number') {
    if (value === 0) yield 'zero';
    if (value < 0) yield 'negative';
    if (value > 2 ** 31) yield 'beyond 32 bits';
  } else if (typeof value === 'boolean') yield String(value);
  else if (schema.kind === 'enum') yield JSON.stringify(value);
  else if (schema.kind === 'string') yield* whatReads(String(value), schema.format);
}

function* whatReads(text: string, format: string | null): Generator<string> {
  if (format === 'uri') yield text;
  if (format === 'date-time') {
    const name = DATE_TIME_NAMES.get(text);
    if (name !== undefined) yield name;
  }
  if (format !== null) return;
  if (text === '') yield 'empty';
  if (text.length > 300) yield 'long';
  if (/[^\0-\u{ff}]/u.test(text)) yield 'beyond ASCII';
}

const DATE_TIME_NAMES = new Map(
  Object.entries(DATE_TIME.forms).map(([name, text]) => [text, name]),
);
