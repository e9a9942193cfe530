import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { lastOf } from './last-of.ts';

test('the end of a stream, with split characters whole', async () => {
  const bytes = Buffer.from('beginning, middle, end: ä');
  const stream = Readable.from([bytes.subarray(0, 9), bytes.subarray(9, -1), bytes.subarray(-1)]);
  const last = lastOf(stream, 6);
  expect(last()).toBe('');
  await finished(stream);
  expect(last()).toBe('end: ä');
});
