import { describe, expect, test } from 'vitest';
import { Bytes, defineMember } from './member.ts';

describe('a member', () => {
  test.each(['a', '__proto__', 'constructor', 'toString'])('of the name %s is its own', (key) => {
    const target = {};
    defineMember(target, key, 5);
    expect(Object.getOwnPropertyDescriptor(target, key)).toEqual({
      ...{ value: 5, writable: true, enumerable: true, configurable: true },
    });
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  });

  test('of a list is an item', () => {
    const list: unknown[] = [];
    defineMember(list, 0, 'a');
    defineMember(list, 1, 'b');
    expect(list).toEqual(['a', 'b']);
  });

  test('is defined also where Object.prototype has a setter of its name', () => {
    const name = 'trap of this test';
    Object.defineProperty(Object.prototype, name, { set: () => undefined, configurable: true });
    try {
      const target = {};
      defineMember(target, name, 5);
      expect(Object.getOwnPropertyDescriptor(target, name)?.value).toBe(5);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

test('that holds bytes gives a new copy on each read, also when frozen', () => {
  const target: { bytes?: Uint8Array } = {};
  defineMember(target, 'bytes', new Bytes(Uint8Array.of(1, 2)));
  Object.freeze(target);
  target.bytes?.fill(9);
  expect(target.bytes).toEqual(Uint8Array.of(1, 2));
  expect(target.bytes).not.toBe(target.bytes);
  expect(Object.keys(target)).toEqual(['bytes']);
  expect(Object.isFrozen(Object.getOwnPropertyDescriptor(target, 'bytes')?.get)).toBe(true);
  expect(() => {
    target.bytes = new Uint8Array();
  }).toThrow(TypeError);
});
