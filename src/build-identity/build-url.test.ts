import { expect, test } from 'vitest';
import { judgeBuildUrl } from './build-url.ts';

test.each([
  'https://github.com/coffee-and-co/checkout/actions/runs/15829471036',
  'http://jenkins.coffee.example:8080/job/checkout/57/',
  'https://dev.azure.com/coffee/Check%20out/_build/results?buildId=20817&view=logs',
  'https://teamcity.coffee.example/viewLog.html?buildId=1&planKey=AB#tab=log',
])('%s stays as it is', (url) => {
  expect(judgeBuildUrl(url)).toEqual({ kind: 'url', href: url, hadSecrets: false });
});

test.each([
  ['https://mona:hush@ci.example/1', 'https://ci.example/1'],
  ['https://hush@ci.example/1', 'https://ci.example/1'],
  ['https://ci.example/1?token=hush', 'https://ci.example/1'],
  ['https://ci.example/1?a=1&access_token=hush&b=2', 'https://ci.example/1?a=1&b=2'],
  ['https://ci.example/1?X-Amz-Signature=hush', 'https://ci.example/1'],
  ['https://ci.example/1?sig=hush&sig=hush', 'https://ci.example/1'],
  ['https://ci.example/1?x=ghp_hush', 'https://ci.example/1'],
  ['https://ci.example/1#access_token=hush', 'https://ci.example/1'],
])('the rest of %s is %s', (url, href) => {
  expect(judgeBuildUrl(url)).toEqual({ kind: 'url', href, hadSecrets: true });
});

test.each([
  ['', 'is not a URL'],
  ['ci.example/1', 'is not a URL'],
  ['/job/1', 'is not a URL'],
  ['ftp://ci.example/1', 'is not an http or https URL'],
  ['javascript:alert(1)', 'is not an http or https URL'],
  ['file:///etc/passwd', 'is not an http or https URL'],
  ['https://ci.example/token%3Dhush/1', 'has a credential in its path'],
  [`https://ci.example/${'x/'.repeat(200)}ghp_hush`, 'has a credential in its path'],
  ['https://ci.example/ghp_hush/1', 'has a credential in its path'],
  ['https://ci.example/https://mona:hush@ci.example/', 'has a credential in its path'],
  ['https://ci.example/a\nb', 'has a line end or another control character in it'],
  ['https://ci.example/a\n', 'has a line end or another control character in it'],
  [`https://ci.example/${'x'.repeat(2000)}`, 'is longer than 2000 characters'],
  // Each takes three characters in a URL.
  [`https://ci.example/${'ä'.repeat(900)}`, 'is longer than 2000 characters'],
])('%# is refused', (url, why) => {
  expect(judgeBuildUrl(url)).toEqual({ kind: 'refused', why });
});
