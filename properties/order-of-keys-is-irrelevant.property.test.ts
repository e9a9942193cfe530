import fc from 'fast-check';
import { expect } from 'vitest';
import { isJsonObject, type JsonValue } from '../contracts/json-value.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

law(
  'the order of keys is irrelevant',
  (revision) =>
    fc.tuple(
      fc.oneof(
        linkTokenGetResponse(revision),
        faultyLinkTokenGetResponse(revision).map(({ payload }) => payload),
      ),
      fc.nat(),
    ),
  ([payload, turn], revision) => {
    const turned = turnKeys(payload, turn);
    expect(turned).toEqual(payload);
    expect(validateLinkTokenGetResponse(turned, { revision })).toEqual(
      validateLinkTokenGetResponse(payload, { revision }),
    );
  },
);

/** The same value with the keys of all its objects in another order. */
function turnKeys(value: JsonValue, turn: number): JsonValue {
  if (Array.isArray(value)) return value.map((item) => turnKeys(item, turn));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, child]) => [key, turnKeys(child, turn)] as const,
  );
  const start = turn % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)].reverse());
}
