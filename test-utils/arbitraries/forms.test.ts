import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../contracts/formats/formats.ts';
import { valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, jsonTypeOf } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { TEXTS_BY_FORMAT } from './formats/texts-by-format.ts';
import { DEEP_NESTING, DISPUTED_FORMS, formsAt } from './forms.ts';
import { PLAIN } from './generation-profile.ts';
import { goalAt, goalResponse } from './goals.ts';
import { routeText, type SchemaLocation, schemaLocationsOf } from './place.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, PLAIN);
  const schemaLocations = schemaLocationsOf(components);
  const all = schemaLocations.flatMap((schemaLocation) =>
    formsAt(schemaLocation, components, tie).map((form) => ({ schemaLocation, form })),
  );

  test('a valid payload can have every form of every place, alone, at that place', () => {
    const wrong: string[] = [];
    for (const { schemaLocation, form } of all) {
      const goals = goalAt(schemaLocation.route, form);
      const aimed = goalResponse(components, goals, tie);
      const [drawn] = fc.sample(aimed, { seed: 1, numRuns: 1 });
      const standing = valueAt(drawn?.value, drawn?.at ?? '?');
      const isThere =
        drawn !== undefined &&
        drawn.at.replaceAll(/\/\d+(?=\/|$)/g, '/[]') === routeText(schemaLocation.route) &&
        isLinkTokenGetResponse(drawn.value, { revision }) &&
        standsThere(form.name, standing, schemaLocation);
      if (!isThere) wrong.push(`${form.name} at ${routeText(schemaLocation.route)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('no two forms of a place have the same name', () => {
    const names = all.map(
      ({ form, schemaLocation }) => `${form.name} at ${routeText(schemaLocation.route)}`,
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('each place has several forms, unless it is an enumeration of one value', () => {
    const lonely = schemaLocations.filter(
      (schemaLocation) => formsAt(schemaLocation, components, tie).length < 2,
    );
    expect(
      lonely.filter(({ schema }) => schema.kind !== 'enum' || schema.values.length > 1),
    ).toEqual([]);
  });

  test('disputed forms are those of the formats that there are, and of nesting', () => {
    const names = new Set(
      all.map(({ form }) => form.name).filter((name) => DISPUTED_FORMS.has(name)),
    );
    const ofFormats = schemaLocations.flatMap(({ schema }) =>
      schema.kind === 'string' && schema.format !== null
        ? TEXTS_BY_FORMAT[schema.format].disputed
        : [],
    );
    expect(names).toEqual(new Set([...ofFormats, DEEP_NESTING]));
  });
});

/** Whether the value at a place has the form that its name says. */
function standsThere(name: string, standing: unknown, { schema }: SchemaLocation): boolean {
  const special = SPECIAL[name];
  if (schema.kind === 'object' && special === undefined) return isExtra(name, standing, schema);
  if (special !== undefined) return special(standing);
  switch (schema.kind) {
    case 'enum':
      return standing === name;
    case 'boolean':
      return String(standing) === name;
    case 'any':
      return TYPE_OF[name] === jsonTypeOf(standing);
    case 'integer':
      return Number.isSafeInteger(standing);
    case 'number':
      return Number.isFinite(standing);
    case 'string':
      return typeof standing === 'string' && isText(name, standing, schema.format);
    default:
      return false;
  }
}

const SPECIAL: Readonly<Record<string, (standing: unknown) => boolean>> = {
  absent: (standing) => standing === undefined,
  null: (standing) => standing === null,
  'no item': (standing) => Array.isArray(standing) && standing.length === 0,
  'one item': (standing) => Array.isArray(standing) && standing.length === 1,
  'an item twice': (standing) =>
    Array.isArray(standing) && standing.length === 2 && isDeepStrictEqual(standing[0], standing[1]),
  'many items': (standing) => Array.isArray(standing) && standing.length >= 12,
};

const TYPE_OF: Readonly<Record<string, string>> = {
  'a null': 'null',
  'a boolean': 'boolean',
  'an integer': 'number',
  'a fraction': 'number',
  'a string': 'string',
  'a list': 'array',
  'an object': 'object',
};

function isText(name: string, text: string, format: Format | null): boolean {
  if (format !== null) return TEXTS_BY_FORMAT[format].forms[name] === text;
  return OF_TEXT[name]?.test(text) ?? false;
}

const OF_TEXT: Readonly<Record<string, RegExp>> = {
  'empty string': /^$/,
  blank: /^ +$/,
  'white space around': /^ .* $/,
  'long string': /^.{300,400}$/,
  'very long string': /^.{70000}$/,
  'beyond ASCII': /\p{Emoji}/u,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  'controls and NUL': /\u0000/,
  'line breaks': /\r\n/,
  'quotes and backslashes': /"'`\\n/,
  'null as text': /^null$/,
  'zero as text': /^0$/,
};

function isExtra(
  name: string,
  standing: unknown,
  { properties }: Extract<SchemaLocation['schema'], { kind: 'object' }>,
): boolean {
  if (!isJsonObject(standing)) return false;
  const own: JsonObject = standing;
  const documented = [...properties.keys()];
  const extra = Object.keys(own).filter((key) => !properties.has(key));
  switch (name) {
    case 'keys in reverse order':
      return isDeepStrictEqual(
        Object.keys(own),
        documented.filter((key) => Object.hasOwn(own, key)).reverse(),
      );
    case 'an undocumented key':
      return isDeepStrictEqual(extra, ['undocumented_key']);
    case 'undocumented keys of every type':
      return isDeepStrictEqual(
        new Set(extra.map((key) => jsonTypeOf(own[key]))),
        new Set(['null', 'boolean', 'number', 'string', 'array', 'object']),
      );
    case 'undocumented keys that objects inherit':
      return ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].every((key) =>
        extra.includes(key),
      );
    case 'documented keys in upper case':
      return documented.every(
        (key) => key === key.toUpperCase() || extra.includes(key.toUpperCase()),
      );
    case 'keys that other objects document':
      return extra.length > 5;
    case 'nesting of 2,000 levels':
      return JSON.stringify(own).includes('['.repeat(2000));
    default:
      return false;
  }
}
