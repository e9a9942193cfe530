import { expect, test } from 'vitest';
import { formsOf } from './secret-forms.ts';

test('a plain one has its own, and three in Base64', () => {
  expect(formsOf('hush-hush')).toEqual(['aHVzaC1odXNo', 'h1c2gtaHVza', 'odXNoLWh1c2', 'hush-hush']);
});

test('a short one has none in Base64, which would be found everywhere', () => {
  expect(formsOf('hush')).toEqual(['hush']);
});

test.each([
  ['in a URL', ['hu%22s%2Fh%C3%BC+%3C%27', 'hu%22s%2fh%c3%bc%20%3c%27', "hu%22s%2Fh%C3%BC%20%3C'"]],
  ['in JSON', ['hu\\"s/hü <\'', 'hu\\"s\\/h\\u00fc <\'', 'hu\\\\\\"s/hü <\'']],
  ['in that of .NET', ['hu\\u0022s/h\\u00FC \\u003C\\u0027']],
  ['in Base64', ['aHUicy9ow7wgPC', 'h1InMvaMO8IDwn', 'odSJzL2jDvCA8J']],
])('%s', (_where, forms) => {
  expect(formsOf('hu"s/hü <\'')).toEqual(expect.arrayContaining(forms));
});

test('what is no valid text has forms, too', () => {
  expect(formsOf('hush-\ud800')).toContain('hush-%EF%BF%BD');
});
