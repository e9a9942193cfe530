import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  PREPARE_MS,
  prepareBroker,
  skipWithoutBroker,
  startTestBroker,
  type TestBroker,
} from '../../test/broker/test-broker.ts';
import {
  postgresLacks,
  skipWithoutPostgres,
  startPostgres,
  type TestPostgres,
} from '../../test/broker/test-postgres.ts';
import { samplePublication } from '../../test/publish/sample-publication.ts';
import { askBroker, converse } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { pactDifferences } from '../pact-file/same-pact.ts';
import { type Publication, pactPath, publishPact } from './publish-pact.ts';

const SECONDS = 300;
const TEST_MS = 320_000;

describe.each([
  // A file is what many writers block each other at.
  ['sqlite', 20],
  ['postgres', 8],
] as const)('many publishers of one broker on %s', (kind, many) => {
  let postgres: TestPostgres | null = null;
  let broker: TestBroker | null = null;

  beforeAll(async () => {
    if (!(await prepareBroker(kind))) return;
    if (kind === 'postgres') {
      if ((await postgresLacks()) !== null) return;
      postgres = await startPostgres();
    }
    broker = await startTestBroker({ databaseUrl: postgres?.url });
  }, PREPARE_MS);
  afterAll(async () => {
    await broker?.stop();
    await postgres?.stop();
  }, 60_000);
  beforeEach(async (context) => {
    await skipWithoutBroker(context);
    if (kind === 'postgres') await skipWithoutPostgres(context);
  });

  const connection = (): BrokerConnection => ({
    baseUrl: broker?.baseUrl ?? '',
    credentials: { kind: 'none' },
    caFile: null,
  });
  const publish = (publication: Publication) =>
    publishPact(converse(connection(), SECONDS), publication, process.env);

  /** Where what the broker has differs from what was published. */
  async function differences(publication: Publication) {
    const answer = await askBroker(converse(connection(), SECONDS), pactPath(publication));
    if (answer.kind === 'absent') return 'nothing is there';
    return pactDifferences(publication.pact.document, answer.body);
  }

  test(`${many} of different versions: each is there, as it was sent`, {
    timeout: TEST_MS,
  }, async () => {
    const publications = await Promise.all(
      Array.from({ length: many }, (_, number) =>
        samplePublication(`many-${number}`, ` ${number}`),
      ),
    );
    const outcomes = await Promise.all(publications.map(publish));
    expect(outcomes.map(({ kind }) => kind)).toEqual(publications.map(() => 'published'));
    expect(await Promise.all(publications.map(differences))).toEqual(publications.map(() => []));
  });

  test('5 of the same version and content: all are told that it is there', {
    timeout: TEST_MS,
  }, async () => {
    const publication = await samplePublication('same');
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => publish(publication)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill('published'));
    expect(await differences(publication)).toEqual([]);
  });

  test('5 of the same version, two contents: one content is there, and only its publishers are told so', {
    timeout: TEST_MS,
  }, async () => {
    const publications = await Promise.all(
      Array.from({ length: 5 }, (_, number) =>
        samplePublication('disputed', number % 2 === 0 ? ' a' : ' b'),
      ),
    );
    const outcomes = await Promise.all(publications.map(publish));
    for (const [index, outcome] of outcomes.entries()) {
      const publication = publications[index];
      if (publication === undefined) continue;
      const isThere = (await differences(publication)).length === 0;
      expect(outcome.kind === 'published').toBe(isThere);
      if (outcome.kind !== 'published') expect(outcome.differences.length).toBeGreaterThan(0);
    }
    expect(new Set(outcomes.map(({ kind }) => kind === 'published'))).toEqual(
      new Set([true, false]),
    );
  });
});
