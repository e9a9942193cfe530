import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { linkPath, versionSelectors } from './broker-pacts.ts';

const connection = (baseUrl: string) => ({
  ...({ baseUrl, credentials: { kind: 'none' }, caFile: null } as const),
});
const at = (baseUrl: string, href: unknown) =>
  linkPath(connection(baseUrl), JSON.parse(JSON.stringify({ _links: { self: { href } } })), 'self');

test.each([
  ['https://broker.example', 'https://broker.example/pacts/1?a=b', '/pacts/1?a=b'],
  ['https://broker.example/base', 'https://broker.example/base/pacts/1', '/pacts/1'],
  ['https://broker.example/base', 'http://inside:9292/pacts/1', '/pacts/1'],
  ['https://broker.example', 'https://elsewhere.example/pacts/1', '/pacts/1'],
  ['https://broker.example', '/pacts/1', '/pacts/1'],
  ['https://broker.example', '//elsewhere.example/pacts/1', '/pacts/1'],
])('below %s: %s', (baseUrl, href, path) => {
  expect(at(baseUrl, href)).toBe(path);
});

test.each([undefined, null, 1, 'http://['])('no link: %s', (href) => {
  expect(at('https://broker.example', href)).toBeNull();
  expect(linkPath(connection('https://broker.example'), null, 'self')).toBeNull();
});

test('what is on its main branch, deployed or released, unless told', () => {
  const main = [{ mainBranch: true }, { deployedOrReleased: true }];

  expect(versionSelectors([], null)).toEqual(main);
  expect(versionSelectors([], 'feature')).toEqual([...main, { matchingBranch: true }]);
});

test('as the user says', () => {
  expect(versionSelectors(['{"branch":"a"}', '{"latest":true}'], 'feature')).toEqual([
    { branch: 'a' },
    { latest: true },
  ]);
});

test.each(['main', '[]', '"a"', 'null', ''])('no selector: %s', (text) => {
  expect(() => versionSelectors([text], null)).toThrow(InputError);
});
