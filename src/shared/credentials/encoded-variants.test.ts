import { expect, test } from 'vitest';
import { encodedVariants } from './encoded-variants.ts';

test('a plain secret has its own text, three forms in Base64, and the fully escaped ones', () => {
  const forms = encodedVariants('hush-hush');
  expect(forms).toEqual(
    expect.arrayContaining(['hush-hush', 'aHVzaC1odXNo', 'h1c2gtaHVza', 'odXNoLWh1c2']),
  );
  expect(forms.length).toBeLessThan(40);
});

test('a short one has none in Base64, which would match everywhere', () => {
  expect(encodedVariants('hush').filter((form) => /^[a-z0-9+/]+$/i.test(form))).toEqual(['hush']);
});

test.each([
  ['in a URL', ['hu%22s%2Fh%C3%BC+%3C%27', 'hu%22s%2fh%c3%bc%20%3c%27', "hu%22s%2Fh%C3%BC%20%3C'"]],
  ['in JSON', ['hu\\"s/hü <\'', 'hu\\"s\\/h\\u00fc <\'', 'hu\\\\\\"s/hü <\'']],
  ['in that of .NET', ['hu\\u0022s/h\\u00FC \\u003C\\u0027']],
  [
    'with every byte escaped',
    ['%68%75%22%73%2f%68%c3%bc%20%3c%27', '%68%75%22%73%2F%68%C3%BC%20%3C%27'],
  ],
  ['in HTML', ['hu&quot;s/hü &lt;&#39;', 'hu&quot;s/hü &lt;&#x27;', 'hu"s/hü &lt;\'']],
  [
    'in that of Go, PHP, XML',
    ['hu&#34;s/hü &lt;&#39;', 'hu&quot;s/hü &lt;&#039;', 'hu&quot;s/hü &lt;&apos;'],
  ],
  [
    'in numbers alone',
    ['hu&#34;s/hü &#60;&#39;', 'hu&#x22;s/hü &#x3c;&#x27;', 'hu&#x22;s/hü &#x3C;&#x27;'],
  ],
  ['each by its number', ['&#104;&#117;&#34;&#115;&#47;&#104;&#252;&#32;&#60;&#39;']],
  ['in Base64', ['aHUicy9ow7wgPC', 'h1InMvaMO8IDwn', 'odSJzL2jDvCA8J']],
])('%s', (_where, forms) => {
  expect(encodedVariants('hu"s/hü <\'')).toEqual(expect.arrayContaining(forms));
});

test('an ill-formed text has forms, too', () => {
  expect(encodedVariants('hush-\ud800')).toContain('hush-%EF%BF%BD');
});

test('Base64 of Base64, as of a pair that was encoded before', () => {
  for (const before of ['', 'u:', 'us:']) {
    const once = Buffer.from(`${before}hush-hush`).toString('base64');
    const twice = Buffer.from(`x:${once}`).toString('base64');
    expect(encodedVariants('hush-hush').some((form) => twice.includes(form))).toBe(true);
  }
});

test.each([
  [64, '\n'],
  [64, '\r\n'],
  [76, '\n'],
  [76, '\r\n'],
  [76, '\\n'],
])('Base64 in lines of %d characters that end with %j', (width, end) => {
  const secret = 'hush-'.repeat(30);
  const lines =
    Buffer.from(secret)
      .toString('base64')
      .match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  expect(encodedVariants(secret)).toContain(lines.join(end));
});

test('the forms of a key of some thousand characters are found in time', () => {
  const start = performance.now();
  const forms = encodedVariants(`&<"'%`.repeat(2000));
  expect(forms.length).toBeLessThan(500);
  expect(performance.now() - start).toBeLessThan(3000);
});
