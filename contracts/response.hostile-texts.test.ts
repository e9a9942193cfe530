import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from './response.ts';

const RESPONSE = {
  link_token: 'link-sandbox-s3cret',
  created_at: null,
  expiration: null,
  metadata: {
    initial_products: ['auth'],
    webhook: null,
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: null,
  },
  request_id: 'Req1',
};

const TEXT = JSON.stringify(RESPONSE);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The text of the response with one more member, in raw JSON. */
const withMember = (key: string, json: string) =>
  TEXT.replace(/\}$/, `,${JSON.stringify(key)}:${json}}`);

/** The most reads of a character, as a multiple of the text's length. */
const MOST_LOOKS = 6;

/** The code, path and received of each finding; none for a response. */
function whyNot(input: string | Uint8Array): unknown[] {
  const { error, looks } = countLooks(() => LinkTokenGetResponse.fromJson(input));
  expect(looks).toBeLessThan(MOST_LOOKS * input.length + 1000);
  if (error === null) return [];
  if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
  expect(error.message).toMatch(/^not a response of POST \/link\/token\/get: [^\n]{1,300}$/);
  expect(error.message).not.toContain('s3cret');
  return error.findings.map(({ code, path, received }) => [code, path, received]);
}

/** How often reading looks at a character: a count of steps that no machine's speed changes. */
function countLooks(run: () => void): { readonly error: unknown; readonly looks: number } {
  const { charCodeAt, charAt } = String.prototype;
  let looks = 0;
  const counted = <Result>(method: (at: number) => Result) => ({
    value(this: string, at: number): Result {
      looks++;
      return method.call(this, at);
    },
  });
  Object.defineProperty(String.prototype, 'charCodeAt', counted(charCodeAt));
  Object.defineProperty(String.prototype, 'charAt', counted(charAt));
  try {
    run();
    return { error: null, looks };
  } catch (error) {
    return { error, looks };
  } finally {
    Object.defineProperty(String.prototype, 'charCodeAt', { value: charCodeAt });
    Object.defineProperty(String.prototype, 'charAt', { value: charAt });
  }
}

let prototypeBefore: object;
beforeEach(() => {
  prototypeBefore = Object.getOwnPropertyDescriptors(Object.prototype);
});
afterEach(() => {
  expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(prototypeBefore);
});

test('the steps are counted', () => {
  const { error, looks } = countLooks(() => LinkTokenGetResponse.fromJson(TEXT));
  expect(error).toBeNull();
  expect(looks).toBeGreaterThan(TEXT.length);
  expect(`${''.charCodeAt} ${''.charAt}`).not.toContain('looks');
});

describe('a verdict in linear time', () => {
  const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const tooDeep = ['too-deep', `/deep${'/0'.repeat(999)}`, 'level 1001'];

  test('100,000 levels', () => {
    expect(whyNot(withMember('deep', lists(100_000)))).toEqual([tooDeep]);
    expect(whyNot(lists(100_000))).toMatchObject([
      ['too-deep', '/0'.repeat(1000), 'level 1001'],
      ['wrong-type', '', 'array of 1 item'],
    ]);
    expect(whyNot('['.repeat(100_000))).toEqual([
      ['not-json', '', 'the end of the text at line 1, column 100001'],
    ]);
    expect(whyNot('{"a":'.repeat(100_000))).toEqual([
      ['not-json', '', 'the end of the text at line 1, column 500001'],
    ]);
  });

  test('1,000 levels are read', () => {
    expect(whyNot(withMember('deep', lists(999)))).toEqual([]);
    expect(whyNot(withMember('deep', lists(1000)))).toEqual([tooDeep]);
  });

  test('a 1 MB string', () => {
    expect(whyNot(withMember('long', JSON.stringify('x'.repeat(1e6))))).toEqual([]);
    expect(whyNot(withMember('long', JSON.stringify('\\"\u0001'.repeat(1e5))))).toEqual([]);
    expect(whyNot(`{"long":"${'x'.repeat(1e6)}`)).toEqual([
      ['not-json', '', 'the end of the text at line 1, column 1000010'],
    ]);
    expect(whyNot(JSON.stringify({ ...RESPONSE, expiration: '9'.repeat(1e6) }))).toEqual([
      ['bad-date-time', '/expiration', `string "${'9'.repeat(60)}…" (1000000 characters)`],
    ]);
  });

  test('a 1 MB key', () => {
    expect(whyNot(withMember('x'.repeat(1e6), '[]'))).toEqual([]);
  });

  test('numbers of 200,000 digits', () => {
    const digits = '9'.repeat(200_000);
    for (const json of [digits, `0.${digits}`, `1e${digits}`, `${digits}e-${digits}`]) {
      const text = withMember('number', json);
      expect(whyNot(text)).toEqual([]);
      expect(LinkTokenGetResponse.stringify(LinkTokenGetResponse.fromJson(text))).toBe(text);
    }
  });

  test('100,000 keys', () => {
    const members = Array.from({ length: 100_000 }, (_, index) => `"${index}":0`);
    expect(whyNot(withMember('wide', `{${members}}`))).toEqual([]);
    expect(whyNot(withMember('wide', `{${members},"7":0}`))).toEqual([
      ['duplicate-key', '/wide/7', 'the same key again'],
    ]);
    expect(whyNot(withMember('wide', `{${members},${members}}`))).toHaveLength(1000);
  });

  test('1 MB of line ends', () => {
    expect(whyNot('\r\n'.repeat(5e5))).toEqual([
      ['not-json', '', 'an empty text at line 500001, column 1'],
    ]);
  });

  test.each([
    ['a date-time with 50,000 digits and no zone', `2024-01-31T23:59:59.${'0'.repeat(50_000)}`],
    ['50,000 times the beginning of an offset', `2024-01-31T23:59:59${'+00:00'.repeat(50_000)}`],
    ['white space where a date-time ends', `2024-01-31T23:59:59Z${' '.repeat(50_000)}x`],
    ['full-width digits', '２０２４-01-31T23:59:59Z'],
    ['a NUL behind it', '2024-01-31T23:59:59Z\u0000'],
  ])('regex bait: %s', (_what, expiration) => {
    expect(whyNot(JSON.stringify({ ...RESPONSE, expiration }))).toMatchObject([
      ['bad-date-time', '/expiration', expect.stringContaining('string "')],
    ]);
  });

  test.each([
    ['white space before HTML', `${' '.repeat(1e5)}x`, 'an unexpected character'],
    ['backslashes', `"${'\\\\'.repeat(1e5)}`, 'the end of the text'],
    ['quotes', '"'.repeat(1e5), 'an unexpected character'],
    ['signs', `[${'-'.repeat(1e5)}]`, 'an unexpected character'],
    ['commas', `[${','.repeat(1e5)}]`, 'an unexpected character'],
  ])('parser bait: %s', (_what, text, received) => {
    expect(whyNot(text)).toMatchObject([['not-json', '', expect.stringContaining(received)]]);
  });
});

describe('text that is no JSON: a finding with line and column', () => {
  test.each([
    ['empty', '', 'an empty text at line 1, column 1'],
    ['white space', '\n ', 'an empty text at line 2, column 2'],
    [
      'HTML',
      '<!DOCTYPE html>\n<title>s3cret</title>',
      'what looks like HTML or XML at line 1, column 1',
    ],
    [
      'truncated in a value',
      '{"link_token":"link-sandbox-s3cret',
      'the end of the text at line 1, column 35',
    ],
    ['truncated in a key', '{\n  "link_to', 'the end of the text at line 2, column 11'],
    ['truncated behind a comma', '{"a":1,\r\n', 'the end of the text at line 2, column 1'],
    ['a NUL', '{"a":\u00001}', 'an unexpected character at line 1, column 6'],
    ['a NUL in a string', '{"a":"\u0000"}', 'an unexpected character at line 1, column 7'],
    ['full-width digits', '{"a":１}', 'an unexpected character at line 1, column 6'],
    ['a comma too many', '{"token":"s3cret",}', 'an unexpected character at line 1, column 19'],
    [
      'what JavaScript would take',
      "{link_token:'s3cret'}",
      'an unexpected character at line 1, column 2',
    ],
    ['NaN', '{"a":NaN}', 'an unexpected character at line 1, column 6'],
    ['two responses', `${TEXT}\n${TEXT}`, 'an unexpected character at line 2, column 1'],
  ])('%s', (_what, text, received) => {
    expect(whyNot(text)).toEqual([['not-json', '', received]]);
    expect(whyNot(bytes(text))).toEqual([['not-json', '', received]]);
  });

  test.each([
    ['every prefix of a response', TEXT],
    ['every prefix of an indented one', JSON.stringify(RESPONSE, null, 2)],
  ])('%s', (_what, text) => {
    for (let end = 1; end < text.length; end++) {
      const prefix = text.slice(0, end);
      const lines = prefix.split('\n');
      const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
      expect(whyNot(prefix)).toEqual([['not-json', '', `the end of the text at ${place}`]]);
    }
  });
});

describe('encoding', () => {
  test('a BOM is accepted', () => {
    expect(whyNot(`\ufeff${TEXT}`)).toEqual([]);
    expect(whyNot(bytes(`\ufeff${TEXT}`))).toEqual([]);
  });

  test.each([
    ['a byte that never is UTF-8', [0xff]],
    ['a continuation byte alone', [0x80]],
    ['a slash written too long', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a character cut off', [0xe2, 0x82]],
  ])('invalid UTF-8 is a finding with its line: %s', (_what, malformed) => {
    const [before, after] = JSON.stringify(RESPONSE, null, 2).split('Req1');
    const input = Buffer.concat([
      bytes(String(before)),
      Uint8Array.from(malformed),
      bytes(String(after)),
    ]);
    expect(whyNot(input)).toEqual([['bad-encoding', '', 'malformed bytes in line 17']]);
  });

  test('UTF-16 is a finding', () => {
    expect(whyNot(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toEqual([
      ['bad-encoding', '', 'malformed bytes in line 1'],
    ]);
  });

  test('lone surrogates are kept', () => {
    const text = withMember('half', '["\\ud800","\\udc00\\ud800"]');
    expect(whyNot(text)).toEqual([]);
    const response = LinkTokenGetResponse.fromJson(text);
    expect(response['half']).toEqual(['\ud800', '\udc00\ud800']);
    expect(LinkTokenGetResponse.stringify(response)).toBe(text);
  });
});

describe('duplicate keys, equal or not, at any depth', () => {
  test.each([
    ['equal', TEXT.replace('{', '{"request_id":"Req1",'), ['/request_id']],
    ['unequal', TEXT.replace('{', '{"request_id":"Req2",'), ['/request_id']],
    ['escaped', TEXT.replace('{', '{"\\u0072equest_id":"Req1",'), ['/request_id']],
    ['in metadata', TEXT.replace('"webhook"', '"webhook":null,"webhook"'), ['/metadata/webhook']],
    ['at depth', withMember('x', '[[{"y":{"z":0,"z":0}}]]'), ['/x/0/0/y/z']],
    ['of treacherous names', withMember('x', '{"__proto__":1,"__proto__":1}'), ['/x/__proto__']],
  ])('%s', (_what, text, paths) => {
    expect(whyNot(text)).toEqual(
      paths.map((path) => ['duplicate-key', path, 'the same key again']),
    );
  });

  test('999 levels deep', () => {
    const text = withMember('x', `${'['.repeat(998)}{"a":0,"a":0}${']'.repeat(998)}`);
    expect(whyNot(text)).toMatchObject([
      ['duplicate-key', `/x${'/0'.repeat(998)}/a`, 'the same key again'],
    ]);
  });
});

test.each([
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'toJSON',
  'length',
])('%s is an ordinary key', (key) => {
  const json = '{"polluted":true,"__proto__":{"polluted":true}}';
  const text = withMember(key, json);
  const response = LinkTokenGetResponse.fromJson(text);
  expect(Object.keys(response)).toEqual([...Object.keys(RESPONSE), key]);
  expect(LinkTokenGetResponse.stringify(response)).toBe(text);
  expect(Object.getPrototypeOf(response)).toBe(Object.prototype);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('an error is one short line, and quotes no credentials', () => {
  test('for a path of 2,000 characters', () => {
    const key = `a\n${'b'.repeat(2000)}`;
    expect(whyNot(withMember(key, '{"x":1,"x":1}'))).toEqual([
      ['duplicate-key', `/${key}/x`, 'the same key again'],
    ]);
  });

  test('for a credential of the wrong type or form', () => {
    const text = TEXT.replace('"link-sandbox-s3cret"', '["link-sandbox-s3cret"]');
    expect(whyNot(text)).toEqual([['wrong-type', '/link_token', 'array of 1 item']]);
  });

  test('for a text whose JSON is a text', () => {
    expect(whyNot(JSON.stringify(TEXT))).toMatchObject([
      ['wrong-type', '', `string of ${TEXT.length} characters`],
    ]);
  });
});
