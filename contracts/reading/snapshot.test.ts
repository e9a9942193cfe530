import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import type { SchemaDocument } from '../schema/schema.ts';
import { takeSnapshot } from './snapshot.ts';

/** A schema of a response that has only extras, and of a list that takes dates. */
const document: SchemaDocument = {
  root: 'LinkTokenGetResponse',
  definitions: {
    LinkTokenGetResponse: {
      type: 'object',
      properties: {
        dates: { type: 'array', items: { type: 'string', format: 'date-time' } },
        texts: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};

const take = (value: unknown) => takeSnapshot(value, document);
const findingsOf = (value: unknown) =>
  take(value).findings.map(({ code, path, received }) => [code, path, received]);
const nested = (levels: number): unknown[] => (levels === 1 ? [] : [nested(levels - 1)]);

describe('a snapshot', () => {
  test.each<[string, unknown, unknown]>([
    [
      'scalar by scalar',
      { a: null, b: true, c: 'x', d: 1.5 },
      { a: null, b: true, c: 'x', d: 1.5 },
    ],
    ['without absent keys', { a: undefined, b: [{ c: undefined }] }, { b: [{}] }],
    ['whatever it is', 'text', 'text'],
    ['where there is none', undefined, undefined],
    ['without a minus that JSON.stringify would not write', { a: -0 }, { a: 0 }],
  ])('%s', (_what, value, taken) => {
    expect(take(value)).toMatchObject({ findings: [], isWhole: true, digits: [] });
    expect(take(value).value).toStrictEqual(taken);
  });

  test('has doubles for its numbers, and beside it the exact ones', () => {
    const digits = new LosslessNumber('0.10000000000000000001');
    const { value, digits: kept } = take({
      a: [1, 12345678901234567890n],
      b: digits,
      c: 1e20,
      d: 7n,
    });
    expect(value).toEqual({ a: [1, 12345678901234567000], b: 0.1, c: 1e20, d: 7 });
    expect(kept).toEqual([
      { container: [1, 12345678901234567000], key: 1, number: 12345678901234567890n },
      { container: value, key: 'b', number: digits },
      { container: value, key: 'c', number: 100000000000000000000n },
      { container: value, key: 'd', number: 7n },
    ]);
  });

  test('lists all its objects and lists', () => {
    const { containers } = take({ a: [{}], b: [] });
    expect(new Set(containers)).toEqual(new Set([{ a: [{}], b: [] }, [{}], {}, []]));
    expect(containers).toHaveLength(4);
  });
});

describe('an object at two places', () => {
  test('is not a cycle, and is read once', () => {
    let reads = 0;
    const shared = {
      get a() {
        reads++;
        return [1];
      },
    };
    const { value, findings, containers } = take({ x: shared, y: [shared, shared] });
    expect(findings).toEqual([]);
    expect(value).toEqual({ x: { a: [1] }, y: [{ a: [1] }, { a: [1] }] });
    expect(containers).toHaveLength(4);
    expect(reads).toBe(1);
  });

  test('is read again where the schema asks something else of it', () => {
    const list = [new Date(0)];
    expect(findingsOf({ dates: list, texts: list, x: list })).toEqual([
      ['wrong-type', '/texts/0', 'a Date'],
    ]);
  });

  test('is reported at both where it is at fault', () => {
    const shared = { f: () => null };
    expect(findingsOf({ x: shared, y: { z: shared } })).toEqual([
      ['unsupported-value', '/x/f', 'a function'],
      ['unsupported-value', '/y/z/f', 'a function'],
    ]);
  });

  test('may be too deep at one of them', () => {
    const shared = nested(600);
    let deep: unknown = shared;
    for (let level = 0; level < 400; level++) deep = [deep];
    expect(findingsOf({ shared, deep })).toEqual([
      ['too-deep', `/deep${'/0'.repeat(999)}`, 'level 1001'],
    ]);
    expect(findingsOf({ shared, deep: [[deep]] })).toHaveLength(1);
  });

  test('counts with its depth at each of them', () => {
    const shared = nested(500);
    const outer = [shared, [shared]];
    let deep: unknown = outer;
    for (let level = 0; level < 497; level++) deep = [deep];
    expect(findingsOf({ shared, outer, deep })).toEqual([]);
    expect(findingsOf({ shared, outer, deep: [deep] })).toHaveLength(1);
  });
});

describe('limits end', () => {
  test('a few objects that mean more values than memory holds', () => {
    let bomb: object = {};
    for (let level = 0; level < 60; level++) bomb = { a: bomb, b: bomb };
    const { findings, isWhole } = take({ first: 1, bomb, last: () => null });
    expect(isWhole).toBe(false);
    expect(findings).toMatchObject([{ code: 'too-large', received: 'more than 5000000 values' }]);
    expect(findings[0]?.path).toMatch(/^\/bomb(\/a)+\/b$/);
  });

  test('the findings after 1,000', () => {
    const { findings, isWhole } = take({ list: new Array(1e9), last: () => null });
    expect([findings.length, isWhole]).toEqual([1000, false]);
    expect(findings.at(-1)?.path).toBe('/list/999');
  });

  test('the findings after a million characters of paths', () => {
    const list = Array.from({ length: 1000 }, () => undefined);
    const { findings, isWhole } = take({ ['x'.repeat(250_000)]: list });
    expect([findings.length, isWhole]).toEqual([4, false]);
  });
});

describe('each part is read once', () => {
  test('from a Proxy that counts', () => {
    const asked: string[] = [];
    const proxy = new Proxy(
      { a: 1, list: [2, 3] },
      {
        get: (target, key, receiver) => {
          asked.push(`get ${String(key)}`);
          return Reflect.get(target, key, receiver);
        },
        ownKeys: (target) => {
          asked.push('keys');
          return Reflect.ownKeys(target);
        },
      },
    );
    expect(take(proxy).value).toEqual({ a: 1, list: [2, 3] });
    expect(asked).toEqual(['keys', 'get a', 'get list']);
  });

  test('from a list that grows while it is read', () => {
    let length = 1;
    const list = new Proxy<unknown[]>([], {
      get: (_target, key) => (key === 'length' ? length++ : 'item'),
    });
    expect(take({ list }).value).toEqual({ list: ['item'] });
  });

  test.each([['a text'], [Number.NaN], [-1], [null]])(
    'from a list whose length is %s',
    (length) => {
      const list = new Proxy<unknown[]>([], { get: () => length });
      expect(take({ list })).toMatchObject({ value: { list: [] }, findings: [] });
    },
  );
});
