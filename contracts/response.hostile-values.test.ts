import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from './response.ts';

const RESPONSE = {
  link_token: 'link-sandbox-1',
  created_at: '2024-07-29T20:22:21Z',
  expiration: null,
  metadata: {
    initial_products: ['auth'],
    webhook: 'https://example.com/hook',
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: null,
  },
  request_id: 'Req1',
};

const read = (extra: unknown) => LinkTokenGetResponse.from({ ...RESPONSE, extra })['extra'];

/** The code, path and received of each finding. Checks that every message is one short line. */
function whyNot(value: unknown): unknown[] {
  try {
    LinkTokenGetResponse.from(value);
  } catch (error) {
    if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
    expect(error.message).toMatch(/^not a response of POST \/link\/token\/get: [^\n]{1,300}$/);
    return error.findings.map(({ code, path, received }) => [code, path, received]);
  }
  return [];
}

const whyNoExtra = (extra: unknown) => whyNot({ ...RESPONSE, extra });

describe('objects are read by their own enumerable keys', () => {
  class Session {
    readonly id = 's';
    readonly #secret = 'hidden';
    get secret() {
      return this.#secret;
    }
    toJSON() {
      return 'not asked';
    }
  }

  test.each<[string, object, unknown]>([
    ['without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ['frozen', Object.freeze({ a: 1 }), { a: 1 }],
    ['of a class', new Session(), { id: 's' }],
    [
      'with inherited keys',
      Object.create({ a: 1 }, { b: { value: 2, enumerable: true } }),
      { b: 2 },
    ],
    ['with hidden keys', Object.defineProperty({ a: 1 }, 'b', { value: 2 }), { a: 1 }],
    ['with symbols for keys', { a: 1, [Symbol('s')]: 2 }, { a: 1 }],
    [
      'with getters',
      Object.freeze(Object.defineProperty({}, 'a', { get: () => 1, enumerable: true })),
      { a: 1 },
    ],
    ['of another realm', runInNewContext('({ a: [1] })'), { a: [1] }],
    ['a list with keys beside', Object.assign([1], { a: 2 }), [1]],
    ['with absent keys', { a: undefined, b: null }, { b: null }],
  ])('%s', (_what, given, back) => {
    expect(read(given)).toStrictEqual(back);
  });

  test('the whole response may be such an object', () => {
    const response = Object.assign(Object.create(null), RESPONSE);
    expect(LinkTokenGetResponse.from(response)).toStrictEqual(RESPONSE);
    expect(LinkTokenGetResponse.from(Object.freeze({ ...RESPONSE }))).toStrictEqual(RESPONSE);
    const instance = Object.assign(new (class Response {})(), RESPONSE);
    expect(LinkTokenGetResponse.from(instance)).toStrictEqual(RESPONSE);
  });

  test('names that every object has are ordinary keys, and pollute nothing', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const given = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"hasOwnProperty":1,"toString":null}',
    );
    const back = read(given);
    expect(Object.keys(Object(back))).toEqual(Object.keys(given));
    expect(JSON.stringify(back)).toBe(JSON.stringify(given));
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('a value that JSON cannot carry is a finding with its path', () => {
  const cyclic: { list: unknown[] } = { list: [] };
  cyclic.list.push({ back: cyclic });
  const self: unknown[] = [];
  self.push(self);
  const sparse = [1, 2, 3];
  delete sparse[1];

  test.each<[string, unknown, string, string]>([
    ['a function', { f: () => null }, '/f', 'a function'],
    ['a class', [class {}], '/0', 'a function'],
    ['a symbol', { s: Symbol('s3cret') }, '/s', 'a symbol'],
    ['undefined in a list', [1, undefined], '/1', 'undefined'],
    ['a hole in a list', sparse, '/1', 'undefined'],
    ['not a number', [Number.NaN], '/0', 'NaN'],
    ['infinity', { n: -Infinity }, '/n', '-Infinity'],
    ['a Map', { m: new Map([['key', 'value']]) }, '/m', 'a Map'],
    ['a Set', [[new Set([1])]], '/0/0', 'a Set'],
    ['a Promise', Promise.resolve({}), '', 'a Promise'],
    ['an Error', new Error('s3cret'), '', 'an Error'],
    ['a RegExp', /x/, '', 'a RegExp'],
    ['bytes of other sizes', new Float32Array(2), '', 'a Float32Array'],
    ['an object in itself', cyclic, '/list/0/back', 'an object that contains itself'],
    ['a list in itself', self, '/0', 'an object that contains itself'],
  ])('%s', (_what, extra, path, received) => {
    expect(whyNoExtra(extra)).toEqual([['unsupported-value', `/extra${path}`, received]]);
  });

  test('a Map in place of the response, or of a documented object', () => {
    const map = new Map(Object.entries(RESPONSE));
    expect(whyNot(map)).toEqual([['unsupported-value', '', 'a Map']]);
    const metadata = new Map(Object.entries(RESPONSE.metadata));
    expect(whyNot({ ...RESPONSE, metadata })).toEqual([
      ['unsupported-value', '/metadata', 'a Map'],
    ]);
  });

  test('undefined where a key is required is a missing key', () => {
    expect(whyNot({ ...RESPONSE, request_id: undefined })).toEqual([
      ['missing-key', '/request_id', 'nothing'],
    ]);
    expect(whyNot(undefined)).toMatchObject([['wrong-type', '', 'nothing']]);
  });

  test('a text in place of the response is not quoted', () => {
    expect(whyNot(JSON.stringify(RESPONSE))).toMatchObject([
      ['wrong-type', '', expect.stringMatching(/^string of \d+ characters$/)],
    ]);
  });

  test('the same object at two places is no cycle', () => {
    const shared = { a: [1] };
    expect(read({ x: shared, y: [shared, shared] })).toStrictEqual({
      ...{ x: { a: [1] }, y: [{ a: [1] }, { a: [1] }] },
    });
  });
});

describe('an object that throws or lies', () => {
  const throwing = () => {
    throw new Error('s3cret of a trap');
  };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const thrower = 'an object that throws when it is looked at';

  test.each<[string, unknown, string, string]>([
    [
      'a getter',
      {
        get a() {
          return throwing();
        },
      },
      '/a',
      'a property that throws when it is read',
    ],
    [
      'a Proxy that gives nothing',
      new Proxy({ a: 1 }, { get: throwing }),
      '/a',
      'a property that throws when it is read',
    ],
    ['a Proxy without keys', { p: new Proxy({}, { ownKeys: throwing }) }, '/p', thrower],
    [
      'a Proxy without descriptors',
      new Proxy({ a: 1 }, { getOwnPropertyDescriptor: throwing }),
      '',
      thrower,
    ],
    ['a Proxy without a prototype', new Proxy({}, { getPrototypeOf: throwing }), '', thrower],
    ['a Proxy of a list without a length', new Proxy([], { get: throwing }), '', thrower],
    [
      'a Proxy that invents keys',
      new Proxy(Object.freeze({}), { ownKeys: () => ['a'] }),
      '',
      thrower,
    ],
    ['a Proxy that is revoked', revoked, '', thrower],
    [
      'a toStringTag',
      Object.create({
        get [Symbol.toStringTag]() {
          return throwing();
        },
      }),
      '',
      thrower,
    ],
  ])('%s is a finding', (_what, extra, path, received) => {
    expect(whyNoExtra(extra)).toEqual([['unsupported-value', `/extra${path}`, received]]);
  });

  test('a documented key whose getter throws is reported as that, not as missing', () => {
    const value = Object.defineProperty({ ...RESPONSE }, 'link_token', { get: throwing });
    expect(whyNot(value)).toEqual([
      ['unsupported-value', '/link_token', 'a property that throws when it is read'],
    ]);
  });

  test('a Proxy that answers differently each time is read once: the judged value is the one read back', () => {
    let turn = 0;
    const lie = () => (turn++ % 2 === 0 ? 'link-sandbox-1' : 5);
    const lying = new Proxy(
      { ...RESPONSE },
      { get: (target, key) => (key === 'link_token' ? lie() : Reflect.get(target, key)) },
    );
    for (let time = 0; time < 4; time++) {
      const isTruth = turn % 2 === 0;
      if (!isTruth) {
        expect(whyNot(lying)).toEqual([['wrong-type', '/link_token', 'number (masked)']]);
        continue;
      }
      const response = LinkTokenGetResponse.from(lying);
      expect(response).toStrictEqual(RESPONSE);
      expect(JSON.stringify(response)).toBe(JSON.stringify(RESPONSE));
    }
  });

  test('a getter that changes the input while it is read counts from then on', () => {
    const given = {
      ...RESPONSE,
      get first() {
        given.request_id = 'Req2';
        return 1;
      },
    };
    const { first: _, ...others } = Object.getOwnPropertyDescriptors(given);
    expect(others.request_id.value).toBe('Req1');
    expect(LinkTokenGetResponse.from(given)).toStrictEqual({ ...RESPONSE, first: 1 });
    expect(LinkTokenGetResponse.from(given).request_id).toBe('Req2');
  });
});

describe('reading ends', () => {
  const nested = (levels: number): unknown[] => {
    let list: unknown[] = [];
    for (let level = 1; level < levels; level++) list = [list];
    return list;
  };

  test('1,000 levels are read, 5,000 are a finding', () => {
    expect(whyNoExtra(nested(999))).toEqual([]);
    const tooDeep = [['too-deep', `/extra${'/0'.repeat(999)}`, 'level 1001']];
    expect(whyNoExtra(nested(1000))).toEqual(tooDeep);
    expect(whyNoExtra(nested(5000))).toEqual(tooDeep);
  });

  test('the last level is read', () => {
    let deep: unknown = [new Date(0), Uint8Array.of(1), 2n ** 60n];
    for (let level = 1; level < 999; level++) deep = [deep];
    expect(whyNoExtra(deep)).toEqual([]);
  });

  test('reading needs no stack of its own', () => {
    const deep = { ...RESPONSE, extra: nested(999) };
    const text = JSON.stringify(deep).replace('[]', '[1e400]');
    /** Runs with 2,000 frames left on the stack: recursion over 1,000 levels takes more. */
    const atTheEdge = (read: () => unknown): unknown => {
      let frames = 0;
      const descend = (): unknown => {
        try {
          return descend();
        } catch (error) {
          if (++frames !== 2000) throw error;
          return read();
        }
      };
      return descend();
    };
    expect(() => atTheEdge(() => LinkTokenGetResponse.from(deep))).not.toThrow();
    expect(() => atTheEdge(() => LinkTokenGetResponse.fromJson(text))).not.toThrow();
  });

  test('a sparse list of a thousand million', () => {
    const findings = whyNoExtra(new Array(1e9));
    expect(findings).toHaveLength(1000);
    expect(findings[0]).toEqual(['unsupported-value', '/extra/0', 'undefined']);
    expect(new Set(findings.map((finding) => String(finding).split(',')[0]))).toEqual(
      new Set(['unsupported-value']),
    );
  });

  test('a key that was not reached is not reported as missing', () => {
    expect(whyNot({ sparse: new Array(1e9), ...RESPONSE })).toHaveLength(1000);
  });

  test('a few objects that mean a million million million values', () => {
    let bomb: object = {};
    for (let level = 0; level < 60; level++) bomb = { a: bomb, b: bomb };
    expect(whyNoExtra(bomb)).toMatchObject([
      ['too-large', expect.stringMatching(/^\/extra(\/a)+\/b$/), 'more than 5000000 values'],
    ]);
  });

  test('an object without end', () => {
    const endless: object = new Proxy(
      {},
      {
        ownKeys: () => ['a'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
        get: () => endlessAgain(),
      },
    );
    const endlessAgain = () => new Proxy(endless, {});
    expect(whyNoExtra(endless)).toEqual([['too-deep', `/extra${'/a'.repeat(999)}`, 'level 1001']]);
  });

  test('100,000 keys, each read once', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `key ${index}`);
    let reads = 0;
    const wide = new Proxy(Object.fromEntries(keys.map((key) => [key, key])), {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key);
      },
    });
    expect(Object.keys(Object(read(wide))).join()).toBe(keys.join());
    expect(reads).toBe(keys.length);
  });
});
