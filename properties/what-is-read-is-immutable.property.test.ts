import fc from 'fast-check';
import { expect } from 'vitest';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'what is read is immutable, and its source as it was',
  responseWithExtras,
  (payload, revision) => {
    const given = structuredClone(payload);
    const inherited = Object.getOwnPropertyDescriptors(Object.prototype);
    const theirs = objectsIn(given);

    const read = LinkTokenGetResponse.from(given, { revision });

    expect(given).toEqual(payload);
    for (const object of theirs) expect(Object.isFrozen(object)).toBe(false);
    for (const object of objectsIn(read)) {
      expect(isImmutable(object)).toBe(true);
      expect(theirs.has(object)).toBe(false);
    }
    const written = LinkTokenGetResponse.stringify(read);
    for (const object of theirs) spoil(object);
    expect(LinkTokenGetResponse.stringify(read)).toBe(written);

    for (const object of objectsIn(LinkTokenGetResponse.fromJson(written, { revision }))) {
      expect(isImmutable(object)).toBe(true);
    }
    expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(inherited);
  },
);

/** Responses with values that JSON cannot carry, and with objects that stand at two places. */
function responseWithExtras(revision: Revision): fc.Arbitrary<Record<string, unknown>> {
  const bytes = fc.uint8Array({ maxLength: 4 });
  const extra = fc.oneof(
    ...[bytes, fc.bigInt(), fc.array(bytes, { maxLength: 2 }), fc.constant(undefined)],
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31T23:59:59Z') }),
  );
  return fc
    .tuple(linkTokenGetResponse(revision), fc.array(extra, { maxLength: 3 }))
    .map(([response, extras]) => ({
      ...response,
      extras: extras.map((e) => ({ e, again: { e } })),
    }));
}

/** Everything that has an identity, including hidden members and functions. */
function objectsIn(root: object): ReadonlySet<object> {
  const found = new Set<object>();
  const pending: unknown[] = [root];
  for (const value of pending) {
    const isObject = typeof value === 'object' || typeof value === 'function';
    if (!isObject || value === null || found.has(value)) continue;
    found.add(value);
    if (value instanceof Uint8Array) continue;
    for (const { value: member, get } of Object.values(Object.getOwnPropertyDescriptors(value))) {
      pending.push(member, get, get?.call(value));
    }
  }
  return found;
}

/** Bytes cannot be frozen: each read gives a copy. */
function isImmutable(object: object): boolean {
  return object instanceof Uint8Array || Object.isFrozen(object);
}

/** Changes everything of an object that can be changed. */
function spoil(object: object): void {
  if (object instanceof Uint8Array) object.fill(255);
  else if (object instanceof Date) object.setTime(1);
  else if (Array.isArray(object)) object.fill('spoilt');
  else for (const key of Object.keys(object)) Reflect.set(object, key, 'spoilt');
}
