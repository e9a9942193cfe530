import { expect, test } from 'vitest';
import { branchVersionPath, versionPath } from './broker-resources.ts';

const VERSION = { pacticipant: 'a/b c', version: '1+x?' };

test('each part of a path is escaped', () => {
  expect(versionPath(VERSION)).toBe('/pacticipants/a%2Fb%20c/versions/1%2Bx%3F');
  expect(branchVersionPath(VERSION, 'feature/#1')).toBe(
    '/pacticipants/a%2Fb%20c/branches/feature%2F%231/versions/1%2Bx%3F',
  );
});
