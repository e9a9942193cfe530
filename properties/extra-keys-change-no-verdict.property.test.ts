import fc from 'fast-check';
import { expect } from 'vitest';
import { childPointer } from '../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../contracts/json-value.ts';
import { componentsOf } from '../contracts/revision-schema.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { jsonValue } from '../test-utils/arbitraries/json-value.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { placesOf } from '../test-utils/arbitraries/place.ts';
import { ANY_CHARACTER, text as textOf } from '../test-utils/arbitraries/text.ts';
import { applyFault } from '../test-utils/faults/apply-fault.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

law(
  'extra keys of any value, anywhere they are allowed, change no verdict',
  (revision) =>
    fc.record({
      payload: fc.oneof(
        linkTokenGetResponse(revision),
        faultyLinkTokenGetResponse(revision).map(({ payload }) => payload),
      ),
      key: fc.oneof(
        textOf(ANY_CHARACTER, { minLength: 0, maxLength: 10 }),
        fc.constantFrom('__proto__', 'constructor'),
      ),
      value: jsonValue(),
    }),
  ({ payload, key, value }, revision) => {
    const before = validateLinkTokenGetResponse(payload, { revision });
    for (const path of openObjects(payload, key, revision)) {
      const extended = applyFault(payload, { path: childPointer(path, key), after: value });
      expect(validateLinkTokenGetResponse(extended, { revision })).toEqual(before);
    }
  },
);

/** Where the key may be added: open objects that do not have it. */
function openObjects(payload: JsonValue, key: string, revision: Revision): string[] {
  return placesOf(componentsOf(revision), payload)
    .filter(
      ({ schema, value }) =>
        schema.kind === 'object' &&
        schema.open &&
        !schema.properties.has(key) &&
        isJsonObject(value) &&
        !Object.hasOwn(value, key),
    )
    .map(({ path }) => path);
}
