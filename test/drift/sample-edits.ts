import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import type { ChangeCode, Level } from '../../src/schema-changes/change.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import { lineOf } from './sample-documents.ts';

/** One edit of a document, and what it is to a reader, as lines; an edit may be nothing to a reader. */
export interface Edit {
  readonly what: string;
  readonly after: JsonObject;
  readonly lines: readonly string[];
}

/** Every edit of each kind that a document with upstream's keywords has a place for. */
export function editsOf(document: JsonObject): Edit[] {
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  return Object.entries(schemas).flatMap(([component, schema]) =>
    placesIn(
      component,
      '',
      childPointer('/components/schemas', component),
      objectOf(schema),
    ).flatMap((place) =>
      editsAt(place, schemas).map(({ what, schema, lines }) => ({
        what: `${place.pointer}: ${what}`,
        after: objectOf(applyFault(document, { path: place.pointer, after: schema })),
        lines,
      })),
    ),
  );
}

interface SchemaPlace {
  readonly component: string;
  readonly property: string;
  readonly pointer: JsonPointer;
  readonly schema: JsonObject;
}

interface SchemaEdit {
  readonly what: string;
  readonly schema: JsonObject;
  readonly lines: readonly string[];
}

function placesIn(
  component: string,
  property: string,
  pointer: JsonPointer,
  schema: JsonObject,
): SchemaPlace[] {
  const { properties, items } = schema;
  return [
    { component, property, pointer, schema },
    ...Object.entries(objectOf(properties)).flatMap(([name, child]) =>
      placesIn(
        component,
        joined(property, name),
        childPointer(`${pointer}/properties`, name),
        objectOf(child),
      ),
    ),
    ...(isJsonObject(items) ? placesIn(component, `${property}[]`, `${pointer}/items`, items) : []),
  ];
}

function joined(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}

function editsAt(place: SchemaPlace, schemas: JsonObject): SchemaEdit[] {
  const said = (level: Level, code: ChangeCode, value: JsonValue = null, name?: string) =>
    lineOf({
      ...{ level, code, value, schema: place.component },
      property: name === undefined ? place.property : joined(place.property, name),
    });
  const { schema } = place;
  if (typeof schema['$ref'] === 'string') return referenceEdits(schema, schemas, said);
  return [
    ...sameToAReader(schema),
    ...enumEdits(schema, said),
    ...keyEdits(schema, said),
    ...nullEdits(schema, said),
    ...typeEdits(schema, said),
  ];
}

type Said = (level: Level, code: ChangeCode, value?: JsonValue, name?: string) => string;

function without(schema: JsonObject, keyword: string): JsonObject {
  const { [keyword]: _gone, ...others } = schema;
  return others;
}

function sameToAReader(schema: JsonObject): SchemaEdit[] {
  const prose = {
    description: 'Some prose.',
    example: null,
    'x-type': 'integer',
    deprecated: true,
  };
  const reversed = Object.fromEntries(Object.entries(schema).reverse());
  const { type, nullable } = schema;
  return [
    { what: 'prose', schema: { ...schema, ...prose }, lines: [] },
    { what: 'another order', schema: reversed, lines: [] },
    { what: 'an allOf around it', schema: { allOf: [schema] }, lines: [] },
    { what: 'a oneOf around it', schema: { oneOf: [schema] }, lines: [] },
    ...(nullable === true && typeof type === 'string'
      ? [
          {
            what: 'null as a type',
            schema: { ...without(schema, 'nullable'), type: ['null', type] },
            lines: [],
          },
          {
            what: 'null as a choice',
            schema: { anyOf: [{ type: 'null' }, without(schema, 'nullable')] },
            lines: [],
          },
        ]
      : []),
  ];
}

function referenceEdits(schema: JsonObject, schemas: JsonObject, said: Said): SchemaEdit[] {
  const name = String(schema['$ref']).slice('#/components/schemas/'.length);
  const target = objectOf(schemas[name]);
  const isNullable = target['nullable'] === true || listOf(target['enum']).includes(null);
  return [
    { what: 'an allOf around it', schema: { allOf: [schema], description: '' }, lines: [] },
    {
      what: 'an allOf around it that may be null',
      schema: { allOf: [schema], nullable: true },
      lines: isNullable ? [] : [said('breaking', 'became-nullable')],
    },
    { what: 'what it refers to', schema: target, lines: [] },
    {
      what: 'null beside it, which is meant',
      schema: { ...schema, nullable: !isNullable },
      lines: isNullable ? [] : [said('breaking', 'became-nullable')],
    },
  ];
}

function enumEdits(schema: JsonObject, said: Said): SchemaEdit[] {
  const { enum: listed, type } = schema;
  const values = listOf(listed).filter((value) => value !== null);
  if (!Array.isArray(listed)) {
    return type === 'string'
      ? [
          {
            what: 'an enumeration',
            schema: { ...schema, enum: ['a', 'b'] },
            lines: [said('info', 'enum-value-removed')],
          },
        ]
      : [];
  }
  return [
    {
      what: 'a value more',
      schema: { ...schema, enum: ['a new value', ...listed] },
      lines: [said('warning', 'enum-value-added', 'a new value')],
    },
    {
      what: 'a value twice',
      schema: { ...schema, enum: [...listed, ...listed] },
      lines: [],
    },
    {
      what: 'no enumeration',
      schema: {
        ...without(schema, 'enum'),
        nullable: listed.includes(null) || schema['nullable'] === true,
      },
      lines: [said('warning', 'enum-value-added')],
    },
    // A list without values is refused.
    ...(new Set(values).size < 2 ? [] : values).map((value) => ({
      what: `no ${JSON.stringify(value)}`,
      schema: { ...schema, enum: listed.filter((other) => other !== value) },
      lines: [said('info', 'enum-value-removed', value)],
    })),
  ];
}

function keyEdits(schema: JsonObject, said: Said): SchemaEdit[] {
  if (schema['type'] !== 'object') return [];
  const properties = objectOf(schema['properties']);
  const required = listOf(schema['required']);
  const added = {
    ...properties,
    a_new_key: { type: 'object', required: ['x'], properties: { x: {} } },
  };
  const isClosed = schema['additionalProperties'] === false;
  return [
    {
      what: 'a key more',
      schema: { ...schema, properties: added },
      lines: [said('info', 'property-added', null, 'a_new_key')],
    },
    {
      what: 'a required key more',
      schema: { ...schema, properties: added, required: [...required, 'a_new_key'] },
      lines: [said('info', 'property-added', null, 'a_new_key')],
    },
    {
      what: 'other keys or none',
      schema: { ...schema, additionalProperties: isClosed },
      lines: [said('info', 'additional-properties-changed')],
    },
    {
      what: 'other keys with a text',
      schema: { ...schema, additionalProperties: { type: 'string' } },
      lines: [said('info', 'additional-properties-changed')],
    },
    ...(isClosed
      ? []
      : [
          {
            what: 'other keys, unsaid',
            schema: without(schema, 'additionalProperties'),
            lines: [],
          },
          { what: 'other keys, {}', schema: { ...schema, additionalProperties: {} }, lines: [] },
        ]),
    ...Object.keys(properties).flatMap((key) => {
      const isRequired = required.includes(key);
      const others = required.filter((name) => name !== key);
      return [
        {
          what: `no ${key}`,
          schema: { ...schema, properties: without(properties, key), required: others },
          lines: [said(isRequired ? 'breaking' : 'warning', 'property-removed', null, key)],
        },
        {
          what: `${key} required or not`,
          schema: { ...schema, required: isRequired ? others : [...others, key] },
          lines: [
            isRequired
              ? said('breaking', 'property-became-optional', null, key)
              : said('info', 'property-became-required', null, key),
          ],
        },
      ];
    }),
  ];
}

function nullEdits(schema: JsonObject, said: Said): SchemaEdit[] {
  const { enum: listed, nullable } = schema;
  if (nullable === true || listOf(listed).includes(null)) {
    const values = Array.isArray(listed) ? { enum: listed.filter((value) => value !== null) } : {};
    return [
      {
        what: 'no null',
        schema: { ...schema, ...values, nullable: false },
        lines: [said('info', 'became-not-nullable')],
      },
    ];
  }
  const lines = [said('breaking', 'became-nullable')];
  return [
    { what: 'null', schema: { ...schema, nullable: true }, lines },
    ...(Array.isArray(listed)
      ? [{ what: 'null in the list', schema: { ...schema, enum: [null, ...listed] }, lines }]
      : []),
  ];
}

function typeEdits(schema: JsonObject, said: Said): SchemaEdit[] {
  const { type = null, format = null, enum: listed, items } = schema;
  const replaced = (code: ChangeCode, from: JsonValue, to: JsonValue) => [
    said('breaking', code, { from, to }),
  ];
  return [
    // All but the values stays, as nonsense; parts would refuse it.
    ...(type === 'boolean' || ['allOf', 'anyOf', 'oneOf'].some((parts) => parts in schema)
      ? []
      : [
          {
            what: 'a boolean',
            schema: { ...without(schema, 'enum'), type: 'boolean' },
            lines: replaced('type-changed', type, 'boolean'),
          },
        ]),
    ...(type === 'string' && listed === undefined
      ? [
          {
            what: 'a format',
            schema: { ...schema, format: 'uuid' },
            lines: replaced('format-changed', format, 'uuid'),
          },
        ]
      : []),
    ...(format === null
      ? []
      : [
          {
            what: 'no format',
            schema: without(schema, 'format'),
            lines: replaced('format-changed', format, null),
          },
        ]),
    ...(items === undefined
      ? []
      : [
          {
            what: 'items twice',
            schema: { ...schema, items: { allOf: [items, items] } },
            lines: [],
          },
        ]),
  ];
}
