import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readJson } from './read-json.ts';

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
      faults: [{ kind: 'not-json', position: { line, column }, received }],
    };
    expect(readJson(text)).toEqual(unreadable);
    expect(readJson(bytes(text))).toEqual(unreadable);
  });

  test('malformed bytes', () => {
    expect(readJson(Uint8Array.of(0x5b, 0x0a, 0xff, 0x5d))).toEqual({
      kind: 'unreadable',
      faults: [{ kind: 'bad-encoding', line: 2 }],
    });
  });

  test('more bytes than a string can hold', () => {
    // The system allocates the zeros only when they are read.
    const { faults } = readJson(new Uint8Array(MOST_BYTES + 1));
    expect(faults).toEqual([{ kind: 'too-large', received: '536870889 bytes' }]);
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
      faults: [{ kind: 'not-json', position: null, received: 'neither a string nor a Uint8Array' }],
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
      ...{ kind: 'read', text: '{"a":[1]}', value: { a: [1] }, losesDigits: false, faults: [] },
    });
  });

  test('in spite of faults: the last of two values counts, as with JSON.parse', () => {
    const deep = `${'['.repeat(1001)}${']'.repeat(1001)}`;
    expect(readJson(`{"a":1,"b":${deep},"a":2}`)).toMatchObject({
      kind: 'read',
      value: { a: 2 },
      faults: [
        { kind: 'duplicate-key', path: '/a' },
        { kind: 'too-deep', path: `/b${'/0'.repeat(999)}` },
      ],
    });
  });

  test('with its numbers as doubles, and a flag where they lose digits', () => {
    expect(readJson('[1e400, 0.5]')).toMatchObject({ value: [Infinity, 0.5], losesDigits: true });
    expect(readJson('[1e40, "1e400"]')).toMatchObject({
      value: [1e40, '1e400'],
      losesDigits: false,
    });
  });

  test('lone surrogates are kept, escaped or bare', () => {
    expect(readJson('["\\ud800","\udfff"]')).toMatchObject({ value: ['\ud800', '\udfff'] });
  });
});
