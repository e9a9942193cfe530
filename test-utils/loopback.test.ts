import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

test.each([
  'http://localhost',
  'http://LOCALHOST:9292/broker',
  'http://broker.localhost',
  'http://127.0.0.1',
  'http://127.255.255.254',
  'http://127.1',
  'http://0x7f000001',
  'http://017700000001',
  'http://2130706433',
  'http://[::1]:80',
  'http://[0:0:0:0:0:0:0:1]',
])('%s stays on this machine', (url) => {
  expect(isLoopback(new URL(url))).toBe(true);
});

test.each([
  'http://127.0.0.1.example',
  'http://localhost.example',
  'http://notlocalhost',
  'http://127.0.0.1@broker.example',
  'http://0.0.0.0',
  'http://128.0.0.1',
  'http://10.127.0.0',
  'http://[::2]',
  'http://[::1:0]',
])('%s may leave it', (url) => {
  expect(isLoopback(new URL(url))).toBe(false);
});
