import { expect, test } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { urlTarget } from './url-target.ts';

test('a URL is used as it is', () => {
  const target = urlTarget('http://localhost:3000/a/b?c=d');
  expect(target).toMatchObject({ url: 'http://localhost:3000/a/b?c=d', headers: {} });
  expect(target.shown).toBe('http://localhost:3000/a/b');
  expect(target.redact('as it is')).toBe('as it is');
});

test('user and password become a header, and are redacted from messages', () => {
  const target = urlTarget('https://us%40er:p%C3%A4ss@example.com/a');
  const basic = Buffer.from('us@er:päss').toString('base64');
  expect(target.url).toBe('https://example.com/a');
  expect(target.headers).toEqual({ authorization: `Basic ${basic}` });
  expect(target.shown).toBe('https://example.com/a');
  const told = target.redact(`Basic ${basic} us@er päss us%40er p%C3%A4ss`);
  expect(told).toBe('Basic … … … … …');
});

test('a user without a password may be a token', () => {
  const { headers, redact } = urlTarget('http://token@localhost/');
  expect(headers).toEqual({ authorization: `Basic ${btoa('token:')}` });
  expect(redact('a token')).toBe('a …');
});

test.each(['', 'localhost:3000', 'ftp://localhost/', '/path', 'http://', 'file:///etc/passwd'])(
  'an unusable URL: %j',
  (text) => {
    expect(() => urlTarget(text)).toThrow(InputError);
    expect(() => urlTarget(text)).toThrow(`"${text}" is not an http or https URL`);
  },
);

test('an invalid URL may hold a password, too', () => {
  expect(() => urlTarget('htp://user:secret@localhost/')).toThrow(/^the URL is not an http/);
});

test('query and fragment are redacted from repeated texts, and from an invalid URL', () => {
  const { redact } = urlTarget('http://localhost:3000/judge?api_key=QS%20ECRET#frag-secret');
  for (const text of [
    'redirecting to /judge/?api_key=QS%20ECRET',
    'no QS ECRET here',
    'see #frag-secret',
  ]) {
    expect(redact(text)).not.toMatch(/QS|frag-secret/);
  }
  expect(() => urlTarget('localhost:4801/x?k=QSECRET')).toThrow(/^(?!.*QSECRET)/);
});
