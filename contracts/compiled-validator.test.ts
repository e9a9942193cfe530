import { expect, test } from 'vitest';
import { collected } from './compiled-validator.ts';
import { validateLinkTokenGetResponse } from './validator.ts';

test('errors are added to the earlier ones, with their paths', () => {
  const at = (instancePath: string) => ({ instancePath });
  const all = [at('/a')];
  expect(collected(null, all, '/x')).toBe(all);
  expect(collected(all, [at(''), at('/b')], '/y')).toEqual([at('/x/a'), at('/y'), at('/y/b')]);
});

test('every faulty session is reported, however many there are', () => {
  const sessions = Array.from({ length: 30_000 }, () => ({}));
  const { findings } = validateLinkTokenGetResponse({ link_sessions: sessions });
  expect(findings.filter(({ path }) => path.endsWith('/link_session_id'))).toHaveLength(30_000);
});
