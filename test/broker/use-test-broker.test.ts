import { expect, test } from 'vitest';
import { useTestBroker } from './use-test-broker.ts';

const broker = useTestBroker({ basicAuth: { username: 'us', password: 'hunter2' } });

const status = async (headers = {}) =>
  (await fetch(broker.baseUrl, { headers: { accept: 'application/hal+json', ...headers } })).status;

test('a broker runs, and asks for what it was told to ask for', async () => {
  const authorization = `Basic ${Buffer.from('us:hunter2').toString('base64')}`;
  expect(await status({ authorization })).toBe(200);
  expect(await status()).toBe(401);
});
