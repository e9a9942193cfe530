import { expect, test } from 'vitest';
import { brokerFolders } from './broker-folders.ts';

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
