import { expect, test } from 'vitest';
import { parsedJson } from './parsed-json.ts';

test('a JSON text has a value, and any other text has none', () => {
  expect(parsedJson('{"a":[null]}')).toEqual({ a: [null] });
  expect(parsedJson('null')).toBeNull();
  for (const text of ['', '{', "{'a':1}", 'undefined']) expect(parsedJson(text)).toBeUndefined();
});
