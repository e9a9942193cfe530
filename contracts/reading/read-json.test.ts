import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readJson } from './read-json.ts';

const found = (code: string, expected: string, received: string) => ({
  ...{ code, keyword: 'json', path: '', schemaPath: '#/$defs/LinkTokenGetResponse' },
  ...{ message: `expected ${expected}, received ${received}`, received },
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a text that is not JSON is described and located', () => {
  test.each([
    ['nothing', '', 'an empty text', 1, 1],
    ['white space', ' \n\t', 'an empty text', 2, 2],
    ['a BOM alone', '\ufeff', 'an empty text', 1, 1],
    ['HTML', '\n <!DOCTYPE html><html></html>', 'what looks like HTML or XML', 2, 2],
    ['XML', '<?xml version="1.0"?>', 'what looks like HTML or XML', 1, 1],
    ['an object cut off', '{"a":\r\n  "b"', 'the end of the text', 2, 6],
    ['a string cut off', '{"a":"secret', 'the end of the text', 1, 13],
    ['a comma too many', '{"a":1,\n}', 'an unexpected character', 2, 1],
    ['JSON twice', '{}\n{}', 'an unexpected character', 2, 1],
    ['a second BOM', '\ufeff\ufeff{}', 'an unexpected character', 1, 1],
    ['a BOM behind the beginning', ' \ufeff{}', 'an unexpected character', 1, 2],
  ])('%s', (_what, text, received, line, column) => {
    const unreadable = {
      kind: 'unreadable',
      faults: [found('not-json', 'a JSON text', `${received} at line ${line}, column ${column}`)],
      broken: { position: { line, column }, received },
    };
    expect(readJson(text)).toEqual(unreadable);
    expect(readJson(bytes(text))).toEqual(unreadable);
  });

  test('malformed bytes', () => {
    expect(readJson(Uint8Array.of(0x5b, 0x0a, 0xff, 0x5d))).toEqual({
      kind: 'unreadable',
      faults: [found('bad-encoding', 'UTF-8', 'malformed bytes in line 2')],
      broken: null,
    });
  });

  test('more bytes than a string can hold', () => {
    // The system allocates the zeros only when they are read.
    const { faults } = readJson(new Uint8Array(MOST_BYTES + 1));
    expect(faults).toEqual([found('too-large', 'at most 536870888 bytes', '536870889 bytes')]);
  });

  test.each([
    ['a parsed value', { link_token: 'link-sandbox-1' }],
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['other typed arrays', new Uint16Array(2)],
    ['an impostor', { [Symbol.toStringTag]: 'Uint8Array', length: 2 }],
  ])('%s, which JavaScript accepts', (_what, input) => {
    expect(Reflect.apply(readJson, undefined, [input])).toEqual({
      kind: 'unreadable',
      faults: [found('not-json', 'a JSON text', 'neither a string nor a Uint8Array')],
      broken: null,
    });
  });
});

describe('JSON is read', () => {
  test.each([
    ['a text', '{"a":[1]}'],
    ['bytes', bytes('{"a":[1]}')],
    ['a Buffer', Buffer.from('{"a":[1]}')],
    ['a part of a larger buffer', bytes('x{"a":[1]}y').subarray(1, 10)],
    ['a text with a BOM', '\ufeff{"a":[1]}'],
    ['bytes with a BOM', bytes('\ufeff{"a":[1]}')],
  ])('from %s', (_what, input) => {
    expect(readJson(input)).toEqual({
      ...{ kind: 'read', value: { a: [1] }, digits: [], faults: [] },
    });
  });

  test('in spite of faults: the last of two values counts, as with JSON.parse', () => {
    const deep = `${'['.repeat(1001)}${']'.repeat(1001)}`;
    expect(readJson(`{"a":1,"b":${deep},"a":2}`)).toMatchObject({
      kind: 'read',
      value: { a: 2 },
      faults: [
        {
          ...found('duplicate-key', 'each key once in its object', 'the same key again'),
          path: '/a',
        },
        {
          ...found('too-deep', 'at most 1000 levels', 'level 1001'),
          path: `/b${'/0'.repeat(999)}`,
        },
      ],
    });
  });

  test('with stand-ins for the numbers that lose digits, and these', () => {
    expect(readJson('[1e400, 0.5]')).toMatchObject({
      value: [Number.MAX_VALUE, 0.5],
      digits: [{ key: '0', number: new LosslessNumber('1e400') }],
    });
    expect(readJson('[1e40, "1e400"]')).toMatchObject({ value: [1e40, '1e400'], digits: [] });
  });

  test('lone surrogates are kept, escaped or bare', () => {
    expect(readJson('["\\ud800","\udfff"]')).toMatchObject({ value: ['\ud800', '\udfff'] });
  });
});
