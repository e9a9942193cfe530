import { expect, test } from 'vitest';
import { linkPath } from './broker-pacts.ts';

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
