import { expect, test } from 'vitest';
import { collected } from './compiled-validator.ts';
import { validateLinkTokenGetResponse } from './validator.ts';

test('errors are added to those that there are', () => {
  const all = [1];
  expect(collected(null, all)).toBe(all);
  expect(collected(all, [2, 3])).toEqual([1, 2, 3]);
});

test('as many faulty sessions as one likes are told, each', () => {
  const sessions = Array.from({ length: 30_000 }, () => ({}));
  const { findings } = validateLinkTokenGetResponse({ link_sessions: sessions });
  expect(findings.filter(({ path }) => path.endsWith('/link_session_id'))).toHaveLength(30_000);
});
