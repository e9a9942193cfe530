import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BROKER_SOURCES } from './ruby.ts';

const compose = parse(await readFile(join(BROKER_SOURCES, 'compose.yaml'), 'utf8'));

test('the official image has a fixed version, and waits for its Postgres', () => {
  const { broker, postgres } = compose.services;
  expect(broker.image).toMatch(
    /^pactfoundation\/pact-broker:\d+\.\d+\.\d+-pactbroker\d+\.\d+\.\d+$/,
  );
  expect(broker.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(postgres.healthcheck.test).toContain('pg_isready');
  const [volume, folder] = postgres.volumes[0].split(':');
  expect(folder).toBe('/var/lib/postgresql/data');
  expect(Object.keys(compose.volumes)).toEqual([volume]);
});

test('both services agree on user, password, host and database', () => {
  const { broker, postgres } = compose.services;
  const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = postgres.environment;
  expect(broker.environment.PACT_BROKER_DATABASE_URL).toBe(
    `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@postgres/${POSTGRES_DB}`,
  );
});

test('it listens on loopback only, and is healthy when the heartbeat is', () => {
  const { broker } = compose.services;
  expect(broker.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:.*:9292$/)]);
  expect(broker.healthcheck.test).toContain('/diagnostic/status/heartbeat');
  expect(broker.environment.PACT_BROKER_PUBLIC_HEARTBEAT).toBe('true');
});
