import { expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { InvalidLinkTokenGetResponseError } from './invalid-response-error.ts';

const finding = (path: string): Finding => ({
  code: 'wrong-type',
  keyword: 'type',
  path,
  schemaPath: '#/$defs/LinkTokenGetResponse',
  message: 'expected string, received number 5',
  received: 'number 5',
});

test('is an Error, has its own name, and holds the findings', () => {
  const findings = [finding('/request_id')] as const;
  const error = new InvalidLinkTokenGetResponseError(findings);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('InvalidLinkTokenGetResponseError');
  expect(error.findings).toBe(findings);
});

test.each<[string, [Finding, ...Finding[]], string]>([
  ['one finding', [finding('/request_id')], '/request_id: expected string, received number 5'],
  ['of the whole', [finding('')], 'expected string, received number 5'],
  [
    'more',
    [finding('/a'), finding('/b'), finding('/c')],
    '/a: expected string, received number 5; 2 more in its findings',
  ],
])('says what is wrong and where: %s', (_what, findings, told) => {
  expect(new InvalidLinkTokenGetResponseError(findings).message).toBe(
    `not a response of POST /link/token/get: ${told}`,
  );
});

test('shows a path of 120 characters whole, and of a longer one its beginning and end', () => {
  const path = `/${'a'.repeat(118)}z`;
  const messageFor = (at: string) => new InvalidLinkTokenGetResponseError([finding(at)]).message;
  expect(messageFor(path)).toContain(` ${path}: `);
  expect(messageFor(`${path}z`)).toContain(` /${'a'.repeat(59)}…${'a'.repeat(58)}zz: `);
});

test('has a short message of one line, whatever the path is', () => {
  const long = new InvalidLinkTokenGetResponseError([finding(`/first${'/0'.repeat(1000)}/last`)]);
  expect(long.message).toContain(' /first/0/0/0');
  expect(long.message).toContain('/0/0/last: expected string');
  expect(long.message.length).toBeLessThan(250);

  const odd = new InvalidLinkTokenGetResponseError([finding('/a\n\u001b[2J\u202e\ud800')]);
  expect(odd.message).toContain('/a\\u000a\\u001b[2J\\u202e\\ud800: expected');
});
