import fc from 'fast-check';
import { expect } from 'vitest';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'what is read is frozen all the way down, shares nothing with the input and leaves it as it was',
  responseWithExtras,
  (given, revision) => {
    const before = structuredClone(given);
    const prototype = Object.getOwnPropertyDescriptors(Object.prototype);

    const response = LinkTokenGetResponse.from(given, { revision });

    expect(given).toStrictEqual(before);
    expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(prototype);
    const read = objectsIn(response);
    for (const object of read) expect(isImmutable(object)).toBe(true);
    const owned = objectsIn(given);
    expect([...read].filter((object) => owned.has(object))).toEqual([]);

    const written = LinkTokenGetResponse.stringify(response);
    spoil(owned);
    expect(LinkTokenGetResponse.stringify(response)).toBe(written);
  },
);

law(
  'what is read of a text is frozen all the way down',
  linkTokenGetResponse,
  (payload, revision) => {
    const text = JSON.stringify({ ...payload, extra: [2 ** 60, 0.5] });
    const response = LinkTokenGetResponse.fromJson(text, { revision });
    for (const object of objectsIn(response)) expect(isImmutable(object)).toBe(true);
  },
);

function responseWithExtras(revision: Revision): fc.Arbitrary<Record<string, unknown>> {
  const extra = fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.bigInt(),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31T23:59:59Z') }),
    fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 2 }),
    fc.constant(undefined),
  );
  return fc
    .tuple(linkTokenGetResponse(revision), fc.array(extra, { maxLength: 3 }))
    .map(([response, extras]) => ({
      ...response,
      // The same object at two places, and absent keys.
      ...Object.fromEntries(
        extras.map((value, index) => [`extra ${index}`, { value, again: value }]),
      ),
    }));
}

/** Everything that has an identity, hidden members and their functions included. */
function objectsIn(root: object): ReadonlySet<object> {
  const found = new Set<object>();
  const pending: unknown[] = [root];
  for (const value of pending) {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue;
    if (found.has(value)) continue;
    found.add(value);
    if (value instanceof Uint8Array) continue;
    for (const { value: member, get } of Object.values(Object.getOwnPropertyDescriptors(value))) {
      pending.push(member, get);
      if (get !== undefined) pending.push(get.call(value));
    }
  }
  return found;
}

/** Bytes cannot be frozen; those that are read are copies. */
function isImmutable(object: object): boolean {
  return object instanceof Uint8Array || Object.isFrozen(object);
}

/** Changes everything of the input that can be changed. */
function spoil(objects: Iterable<object>): void {
  for (const object of objects) {
    if (object instanceof Uint8Array) object.fill(255);
    else if (object instanceof Date) object.setTime(1);
    else if (Array.isArray(object)) object.fill('spoilt');
    else for (const key of Object.keys(object)) Reflect.set(object, key, 'spoilt');
  }
}
