import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUri } from '../../../contracts/formats/uri.ts';
import { uri } from './uri-arbitrary.ts';

const drawn = fc.sample(uri(), { seed: 1, numRuns: 2000 });

test('every generated value is a URI', () => {
  expect(drawn.filter((text) => !isUri(text))).toEqual([]);
});

describe('every form is generated', () => {
  test.each([
    ['a web address', /^https?:\/\/[^/]/, 300],
    ['one without a path', /^https?:\/\/[^/?#]+$/, 20],
    ['a query', /\?/, 100],
    ['a fragment', /#/, 100],
    ['a port', /^\w+:\/\/[^/]*:\d+/, 20],
    ['a user', /^\w+:\/\/[^/]*@/, 20],
    ['an IPv6 address', /^\w+:\/\/\[/, 20],
    ['an IPv6 address that ends in an IPv4 one', /^\w+:\/\/\[[^\]]*\.[^\]]*\]/, 20],
    ['a user and an IPv6 address', /^\w+:\/\/[^/]*@\[/, 10],
    ['an IPv4 address', /^\w+:\/\/[\d.]+\//, 20],
    ['no authority', /^[^:]+:[^/]/, 200],
    ['a scheme of one letter', /^[a-z]:/i, 20],
    ['an upper-case scheme', /^[A-Z]+:/, 20],
    ['a scheme with digits and punctuation', /^[^:]*[\d+.-][^:]*:/, 50],
    ['percent-encoding', /%[0-9a-f]{2}/i, 100],
    ['an upper-case escape', /%[0-9A-F]*[A-F]/, 20],
    ['nothing after the scheme', /^[^:]+:$/, 20],
    ['a mail address', /^mailto:/, 20],
    ['a sub-delimiter', /[!$&'()*+,;=]/, 100],
  ])('%s', (_form, pattern, atLeast) => {
    expect(drawn.filter((text) => pattern.test(text)).length).toBeGreaterThanOrEqual(atLeast);
  });
});

test('it shrinks to a plain web address', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { counterexample } = fc.check(
      fc.property(uri(), () => false),
      { seed },
    );
    expect(counterexample).toEqual(['https://example.com']);
  }
});
