import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import { shapesOf } from '../../contracts/schema/read-shapes.ts';
import { violationsOf } from '../../contracts/schema/violations.ts';
import { anySchema } from '../../test/schemas/any-schema.ts';
import { NoValueError } from '../arbitraries/tried.ts';
import { createPayloadFactory } from './payload-factory.ts';
import type { TestPayload } from './test-payload.ts';

/** One payload; null where none is found. */
function drawn(payloads: fc.Arbitrary<TestPayload>, seed: number): TestPayload | null {
  try {
    const [payload = null] = fc.sample(payloads, { seed, numRuns: 1 });
    return payload;
  } catch (error) {
    if (error instanceof NoValueError) return null;
    throw error;
  }
}

test('every planned payload is what its label says: valid, or with that one finding', () => {
  fc.assert(
    fc.property(anySchema, fc.integer(), (document, seed) => {
      const factory = createPayloadFactory(shapesOf(document));
      const isValid = new CheckedSchema(document.definitions).checkOf(document.root);
      const planned = [...factory.packs, ...factory.telling].map(factory.payloadOf);
      for (const payloads of [...planned, factory.anyPayload, factory.anySendablePayload]) {
        const one = drawn(payloads, seed);
        if (one === null) continue;
        const { payload, fault } = one;
        const found = violationsOf(document, payload).map(({ code, path }) => ({ code, path }));
        const { code, path } = fault ?? { code: null, path: '' };
        expect(found).toEqual(code === null ? [] : [{ code, path }]);
        expect(isValid(payload)).toBe(one.valid);
      }
    }),
    { numRuns: 30, seed: 1 },
  );
});
