import { expect, test } from 'vitest';
import { repositoryOwner } from './ci-service.ts';

test.each([
  ['git@github.com:octocat/checkout.git', 'octocat'],
  ['git://github.com/octocat/checkout.git', 'octocat'],
  ['https://github.com/octocat/checkout', 'octocat'],
  ['https://gitlab.com/coffee/people/checkout.git', 'people'],
  ['https://dev.azure.com/coffee/Check%20out/_git/checkout', null],
  ['checkout', null],
  ['', null],
  [`${':a'.repeat(200_000)}/`, null],
])('%# is owned by %s', (url, owner) => {
  expect(repositoryOwner(url)).toBe(owner);
});
