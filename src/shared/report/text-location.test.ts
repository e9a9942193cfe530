import { expect, test } from 'vitest';
import { childPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { schemas } from '../../../contracts/revisions/schemas.ts';
import { textLocations } from './text-location.ts';

const TEXT = `{
  "a": [
    "x",
    { "b/c": null }
  ],
  "$ref": 1
}
`;
const at = textLocations(TEXT);

test('lines and columns are from 1, and the end is after the last character', () => {
  expect(at.ofValue('/a/0')).toEqual({
    start: { line: 3, column: 5 },
    end: { line: 3, column: 8 },
  });
  expect(at.ofValue('/a')).toEqual({ start: { line: 2, column: 8 }, end: { line: 5, column: 4 } });
  expect(at.ofValue('')).toEqual({ start: { line: 1, column: 1 }, end: { line: 7, column: 2 } });
});

test('an entry begins with its key; an item of a list has none', () => {
  expect(at.ofEntry('/$ref')).toEqual({
    start: { line: 6, column: 3 },
    end: { line: 6, column: 12 },
  });
  expect(at.ofEntry('/a/1/b~1c')).toEqual({
    start: { line: 4, column: 7 },
    end: { line: 4, column: 18 },
  });
  expect(at.ofEntry('/a/0')).toEqual(at.ofValue('/a/0'));
});

test('a missing place is an error', () => {
  for (const pointer of ['/b', '/a/2', '/a/x', '/a/0/y']) {
    expect(() => at.ofValue(pointer)).toThrow(`the text has no ${pointer}`);
  }
  expect(() => textLocations('').ofValue('')).toThrow('the text has no');
});

test('the location of any place of a schema cuts its value out of the text', () => {
  const schema = schemas['1.394.0'];
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const lines = text.split('\n');
  const locations = textLocations(text);
  let places = 0;
  visit(schema, '');
  expect(places).toBeGreaterThan(200);

  function visit(value: JsonValue, pointer: string): void {
    places++;
    const { start, end } = locations.ofValue(pointer);
    const cut = lines.slice(start.line - 1, end.line);
    cut.push((cut.pop() ?? '').slice(0, end.column - 1));
    cut.unshift((cut.shift() ?? '').slice(start.column - 1));
    // On one line the end was cut before the start.
    expect(JSON.parse(cut.join('\n'))).toEqual(value);
    const children = Array.isArray(value) || isJsonObject(value) ? Object.entries(value) : [];
    for (const [key, child] of children) visit(child, childPointer(pointer, key));
  }
});
