import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { HISTORY, lineOf } from '../../test/drift/sample-documents.ts';
import { editsOf } from '../../test/drift/sample-edits.ts';
import type { Place } from '../openapi-document/source-text.ts';
import type { Change, ChangeCode } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import { readResponse } from './read-response.ts';

const STYLES = {
  YAML: (document: JsonObject) => stringify(document),
  'YAML in double quotes': (document: JsonObject) =>
    stringify(document, { defaultStringType: 'QUOTE_DOUBLE', indentSeq: false }),
  'JSON on one line': (document: JsonObject) => JSON.stringify(document),
  'JSON by tabs, with the line ends of Windows': (document: JsonObject) =>
    JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n'),
};

const style = fc.constantFrom(...Object.values(STYLES));
const historic = fc.constantFrom(...HISTORY);
/** A document of the history, with up to three edits. */
const edited = fc.tuple(historic, fc.array(fc.nat(), { maxLength: 3 })).map(([document, picks]) =>
  picks.reduce((sofar, pick) => {
    const edits = editsOf(sofar);
    return edits[pick % edits.length]?.after ?? sofar;
  }, document),
);

const read = (text: string) => readResponse(text, 'a document');

test('a document equals itself, in any style and order', () => {
  fc.assert(
    fc.property(edited, style, style, fc.boolean(), (document, one, other, backwards) => {
      const again = backwards ? reversed(document) : document;
      expect(compareDocuments(read(one(document)), read(other(again)))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('one edit gives exactly its own change', () => {
  const documents = HISTORY.map((document) => ({
    before: read(JSON.stringify(document)),
    edits: editsOf(document),
  }));
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.nat(),
      style,
      ({ before, edits }, pick, write) => {
        const edit = edits[pick % edits.length];
        if (edit === undefined) throw new Error('no edits');
        const changes = compareDocuments(before, read(write(edit.after)));
        expect({ [edit.what]: changes.map(lineOf) }).toEqual({ [edit.what]: edit.lines });
      },
    ),
    { numRuns: 300 },
  );
});

test('compared backwards, each change becomes its opposite, at the same places', () => {
  fc.assert(
    fc.property(edited, edited, style, (old, now, write) => {
      const [from, to] = [read(write(old)), read(write(now))];
      const backwards = compareDocuments(to, from).map(opposite);
      expect(backwards.map(textOfChange).sort()).toEqual(
        compareDocuments(from, to).map(textOfChange).sort(),
      );
    }),
    { numRuns: 30 },
  );
});

test('changes come in a fixed order, each once', () => {
  fc.assert(
    fc.property(edited, edited, style, (old, now, write) => {
      const changes = compareDocuments(read(write(old)), read(write(now)));
      const keys = changes.map(({ schema, property, code, value }) =>
        [schema, property, code, JSON.stringify(value)].join('\0'),
      );
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(
        compareDocuments(read(write(reversed(old))), read(write(reversed(now)))).map(lineOf),
      ).toEqual(changes.map(lineOf));
    }),
    { numRuns: 30 },
  );
});

describe('each place is the location in the document', () => {
  test.each(Object.entries(STYLES))('%s', (_name, write) => {
    fc.assert(
      fc.property(edited, edited, (old, now) => {
        const [from, to] = [write(old), write(now)];
        for (const change of compareDocuments(read(from), read(to))) {
          const texts = { from: textAt(from, change.from), to: textAt(to, change.to) };
          expect({ ...change, texts }).toMatchObject({ texts: textsOf(change) });
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** The beginning of the text at a change's places. */
function textsOf(change: Change): { from: unknown; to: unknown } {
  const { code, value } = change;
  const name = startsWith(nameOf(change));
  switch (code) {
    case 'property-added':
      return { from: null, to: name };
    case 'property-removed':
      return { from: name, to: null };
    case 'property-became-required':
    case 'property-became-optional':
      return { from: name, to: name };
    case 'became-nullable':
      return { from: name, to: expect.stringMatching(NULL) };
    case 'became-not-nullable':
      return { from: expect.stringMatching(NULL), to: name };
    case 'enum-value-added':
      return value === null
        ? { from: startsWith('enum'), to: name }
        : { from: null, to: startsWith(value) };
    case 'enum-value-removed':
      return value === null
        ? { from: name, to: startsWith('enum') }
        : { from: startsWith(value), to: null };
    case 'type-changed':
    case 'format-changed':
      if (!isJsonObject(value)) throw new Error(`${code} without a value`);
      return {
        from: value['from'] === null ? name : startsWith(value['from']),
        to: value['to'] === null ? name : startsWith(value['to']),
      };
    case 'additional-properties-changed':
      return { from: expect.anything(), to: expect.anything() };
  }
}

const NULL = /^.{0,12}null/;

/** Quoted or not, and a type perhaps after null. */
function startsWith(value: JsonValue | undefined): unknown {
  const written = typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : String(value);
  return expect.stringMatching(new RegExp(`^(\\W*null)?\\W*${written.replace(/[^\w ]/g, '\\$&')}`));
}

/** The key that locates a change. */
function nameOf({ schema, property }: Change): string {
  if (property === '') return schema;
  return property.endsWith('[]') ? 'items' : (property.split('.').at(-1) ?? '');
}

function textAt(text: string, place: Place | null): string | null {
  if (place === null) return null;
  const lines = text.split('\n').slice(place.line - 1, place.line + 2);
  return lines.join('\n').slice(place.column - 1);
}

const OPPOSITES: Readonly<Record<ChangeCode, ChangeCode>> = {
  'enum-value-added': 'enum-value-removed',
  'enum-value-removed': 'enum-value-added',
  'property-added': 'property-removed',
  'property-removed': 'property-added',
  'property-became-required': 'property-became-optional',
  'property-became-optional': 'property-became-required',
  'became-nullable': 'became-not-nullable',
  'became-not-nullable': 'became-nullable',
  'type-changed': 'type-changed',
  'format-changed': 'format-changed',
  'additional-properties-changed': 'additional-properties-changed',
};

function opposite({ code, value, from, to, ...rest }: Change): Change {
  const swapped = isJsonObject(value)
    ? { from: value['to'] ?? null, to: value['from'] ?? null }
    : value;
  return { ...rest, code: OPPOSITES[code], value: swapped, from: to, to: from };
}

function textOfChange({ code, schema, property, value, from, to }: Change): string {
  return JSON.stringify({ code, schema, property, value, from, to });
}

/** The document with the keys of each of its objects in reverse order. */
function reversed(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document)
      .reverse()
      .map(([key, value]) => [key, isJsonObject(value) ? reversed(value) : value]),
  );
}
