import { expect, test } from 'vitest';
import { maskedPayload } from './masked.ts';

test('credentials by name, at any depth, and by shape are masked; the rest is as it was', () => {
  const payload = {
    link_token: 'abc',
    request_id: 'r',
    created_at: null,
    metadata: { webhook: 'https://user:secret@example.com', api_key: 12, language: 'en' },
    link_sessions: [{ results: { item_add_results: [{ public_token: 'p' }] }, open: true }],
    note: 'access-sandbox-8ab976e6-64bc-4b38-98f7-731e7a349970',
  };
  expect(maskedPayload(payload)).toEqual({
    ...payload,
    link_token: '(masked)',
    metadata: { webhook: '(masked)', api_key: '(masked)', language: 'en' },
    link_sessions: [{ results: { item_add_results: [{ public_token: '(masked)' }] }, open: true }],
    note: '(masked)',
  });
});

test('what is within something secret is secret', () => {
  expect(maskedPayload({ secrets: { first: 'a', list: ['b', 1, null, false] } })).toEqual({
    secrets: { first: '(masked)', list: ['(masked)', '(masked)', null, false] },
  });
});

test('a credential that is a key is masked, and two of them stay two', () => {
  expect(maskedPayload({ 'access-sandbox-1': 'a', b: 'b', 'access-sandbox-2': 'c' })).toEqual({
    '(masked) 0': 'a',
    b: 'b',
    '(masked) 2': 'c',
  });
});

test('a key named __proto__ stays a key', () => {
  const masked = maskedPayload(JSON.parse('{"__proto__":{"token":"a"}}'));
  expect(JSON.stringify(masked)).toBe('{"__proto__":{"token":"(masked)"}}');
});
