import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { brokerFolders, chooseDatabase } from './broker-settings.ts';

test('without a URL it is a file in the state folder', () => {
  expect(chooseDatabase(null, '/state')).toEqual({
    ...{ kind: 'sqlite', shown: '/state/broker.sqlite3' },
  });
});

test.each(['postgres', 'postgresql'])('%s: shown without password and query', (scheme) => {
  const url = `${scheme}://user:hunter2@db.test:5433/pacts?password=hunter3`;
  expect(chooseDatabase(url, '/state')).toEqual({
    ...{ kind: 'postgres', shown: `${scheme}://user@db.test:5433/pacts`, url },
  });
});

test('characters that Ruby would refuse and print are escaped', () => {
  const database = chooseDatabase('postgres://user:a b^c@db.test/pacts', '/state');
  expect(database).toMatchObject({ url: 'postgres://user:a%20b%5Ec@db.test/pacts' });
});

test.each([
  'postgres://user:hunter2%zz@db.test/pacts',
  'postgres://user:hunter2@db.test/pacts|',
  'postgres://user@db.test/pacts?password=hunter2%',
  'postgres://user:hunter2@d{b.test/pacts',
])('%s is refused before Ruby prints it', (url) => {
  expect(() => chooseDatabase(url, '/state')).toThrow(InputError);
  expect(() => chooseDatabase(url, '/state')).toThrow(/^(?!.*hunter2).*percent-encode/);
});

test('an IPv6 address has its brackets', () => {
  const url = 'postgres://user:hunter%25@[::1]:5433/pacts';
  expect(chooseDatabase(url, '/state')).toMatchObject({ url });
});

test.each([
  'mysql://user:hunter2@db.test/pacts',
  'user:hunter2@db.test/pacts',
  'postgres://user:hunter2@db.test',
  'postgres://user:hunter2@db.test/',
])('%s is refused, and not quoted', (url) => {
  expect(() => chooseDatabase(url, '/state')).toThrow(InputError);
  expect(() => chooseDatabase(url, '/state')).toThrow(/^(?!.*hunter2).*give postgres:/);
});

test.each<[string, Record<string, string>, string, string]>([
  ['by the home folder', { HOME: '/h' }, '/h/.cache', '/h/.local/state'],
  ['by the XDG variables', { HOME: '/h', XDG_CACHE_HOME: '/c', XDG_STATE_HOME: '/s' }, '/c', '/s'],
  [
    'relative ones count for nothing',
    { HOME: '/h', XDG_CACHE_HOME: 'c' },
    '/h/.cache',
    '/h/.local/state',
  ],
])('%s', (_what, env, cache, state) => {
  expect(brokerFolders(env)).toEqual({
    cacheFolder: `${cache}/link-token-contract`,
    stateFolder: `${state}/link-token-contract/broker`,
  });
});

test('our own variables win', () => {
  const env = { LINK_TOKEN_CONTRACT_CACHE: '/ours', LINK_TOKEN_CONTRACT_STATE: '/kept' };
  expect(brokerFolders({ HOME: '/h', XDG_CACHE_HOME: '/c', ...env })).toEqual({
    ...{ cacheFolder: '/ours', stateFolder: '/kept/broker' },
  });
});
