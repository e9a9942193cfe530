import { describe, expect, test } from 'vitest';
import { maskedMessage } from './masked.ts';

const payload = {
  link_token: 'link-sandbox-af1a0311-da53-4636-b754-dd15cc058176',
  request_id: 'request-0123456789',
  metadata: { client_name: 'Coffee and Co', secret: 1234567890 },
};

describe('of what a subject said of a payload', () => {
  test.each([
    ['TypeError: no such key', 'TypeError: no such key'],
    ['unknown client Coffee and Co', 'unknown client Coffee and Co'],
    [`bad token "${payload.link_token}"!`, 'bad token "(masked)"!'],
    [`cut: ${payload.link_token.slice(0, 20)}\u2026`, 'cut: (masked)\u2026'],
    [`twice: ${payload.link_token}${payload.link_token}`, 'twice: (masked)(masked)'],
    ['a number: 1234567890', 'a number: (masked)'],
    ['too short to tell anything: link-s', 'too short to tell anything: link-s'],
  ])('%j is left: %j', (message, masked) => {
    expect(maskedMessage(message, payload)).toBe(masked);
  });
});

test('of a payload without credentials all is left', () => {
  expect(maskedMessage('Error: abcdefghijkl', { a: ['abcdefghijkl', null, true] })).toBe(
    'Error: abcdefghijkl',
  );
});
