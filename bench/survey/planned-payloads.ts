import fc from 'fast-check';
import { shapesOf } from '../../contracts/schema/read-shapes.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { createPayloadFactory } from '../../test-utils/campaign/payload-factory.ts';
import { payloadSeed } from '../../test-utils/campaign/payload-seed.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';

/** Payloads after the planned ones. */
const MORE = 2000;

/** The planned payloads of a schema, and more by chance. The same seed gives the same payloads. */
export function* plannedPayloads(document: SchemaDocument, seed: number): Generator<TestPayload> {
  const factory = createPayloadFactory(shapesOf(document));
  const plan = [...factory.telling, ...factory.packs];
  for (let index = 0; index < plan.length + MORE; index++) {
    const planned = plan[index];
    const arbitrary = planned === undefined ? factory.anyPayload : factory.payloadOf(planned);
    yield* fc.sample(arbitrary, { seed: payloadSeed(seed, index), numRuns: 1 });
  }
}
