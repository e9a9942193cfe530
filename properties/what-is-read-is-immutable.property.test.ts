import { expect } from 'vitest';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'what is read is immutable, and its source as it was',
  linkTokenGetResponse,
  (payload, revision) => {
    const text = JSON.stringify(payload);
    const inherited = Reflect.ownKeys(Object.prototype);
    const theirs = objectsIn(payload);
    const read = LinkTokenGetResponse.from(payload, { revision });
    const ours = objectsIn(read);
    for (const object of ours) {
      expect(Object.isFrozen(object)).toBe(true);
      expect(theirs.has(object)).toBe(false);
    }
    expect(ours.size).toBe(theirs.size);
    for (const object of theirs) expect(Object.isFrozen(object)).toBe(false);
    expect(JSON.stringify(payload)).toBe(text);
    for (const object of objectsIn(LinkTokenGetResponse.fromJson(text, { revision }))) {
      expect(Object.isFrozen(object)).toBe(true);
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(inherited);
  },
);

/** All objects and lists of a value that are no numbers of many digits. */
function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null) return found;
  found.add(value);
  for (const child of Object.values(value)) objectsIn(child, found);
  return found;
}
