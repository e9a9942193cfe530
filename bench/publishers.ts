import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { converse } from '../src/pact-broker/ask-broker.ts';
import { publishPact } from '../src/publish/publish-pact.ts';
import { prepareBroker, startTestBroker } from '../test/broker/test-broker.ts';
import { postgresLacks, startPostgres } from '../test/broker/test-postgres.ts';
import { samplePublication } from '../test/publish/sample-publication.ts';

// How many pacts a second one broker accepts from several publishers at once. Each publisher is the whole of `publish`:
// the official CLI's process, and the read-back. `npm run bench:publishers`, `-- --json` for machines.

interface Row {
  readonly database: 'sqlite' | 'postgres';
  readonly publishers: number;
  readonly aSecond: number;
  /** As a multiple of one publisher's rate. */
  readonly ratio: number;
}

const PUBLICATIONS = 20;
const AT_ONCE = [1, 5, 20] as const;
const SECONDS = 300;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const rows = [...(await rowsOf('sqlite')), ...(await rowsOf('postgres'))];
console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows));

async function rowsOf(database: Row['database']): Promise<readonly Row[]> {
  if (!(await prepareBroker(database))) throw new Error('no Ruby: no broker can run here');
  const lacks = database === 'postgres' ? await postgresLacks() : null;
  if (lacks !== null) throw new Error(lacks);
  const postgres = database === 'postgres' ? await startPostgres() : null;
  const broker = await startTestBroker({ databaseUrl: postgres?.url });
  try {
    // The first publication of all warms the tables.
    await publishAll(broker.baseUrl, 'warm', 1);
    const rates: number[] = [];
    for (const publishers of AT_ONCE) {
      rates.push(await publishAll(broker.baseUrl, `${database}-${publishers}`, publishers));
    }
    return AT_ONCE.map((publishers, index) => {
      const aSecond = rates[index] ?? 0;
      return { database, publishers, aSecond, ratio: aSecond / (rates[0] ?? 1) };
    });
  } finally {
    await broker.stop();
    await postgres?.stop();
  }
}

/** The number of publications a second. */
async function publishAll(baseUrl: string, name: string, publishers: number): Promise<number> {
  const publications = await Promise.all(
    Array.from({ length: PUBLICATIONS }, (_, number) =>
      samplePublication(`${name}-${number}`, ` of ${name} ${number}`),
    ),
  );
  const connection = { baseUrl, credentials: { kind: 'none' }, caFile: null } as const;
  const start = performance.now();
  await pMap(
    publications,
    async (publication) => {
      const { kind } = await publishPact(converse(connection, SECONDS), publication, process.env);
      if (kind !== 'published') throw new Error(`${publication.identity.version}: ${kind}`);
    },
    { concurrency: publishers },
  );
  return PUBLICATIONS / ((performance.now() - start) / 1000);
}

function table(all: readonly Row[]): string {
  const lines = all.map(
    ({ database, publishers, aSecond, ratio }) =>
      `${database.padEnd(10)}${String(publishers).padStart(10)}${aSecond.toFixed(1).padStart(10)}${ratio.toFixed(1).padStart(8)}`,
  );
  const head = `${'database'.padEnd(10)}${'publishers'.padStart(10)}${'a second'.padStart(10)}${'ratio'.padStart(8)}`;
  return [head, ...lines].join('\n');
}
