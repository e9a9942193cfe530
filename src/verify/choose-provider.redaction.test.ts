import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redaction } from './choose-provider.ts';

test('secrets are taken out, whole and in part, the longest first', () => {
  const redact = redaction(['Bearer hush-hush', 'hush-hush-hush']);

  expect(redact('Bearer hush-hush, hush-hush, hush-hush-hush')).toBe('…, …, …');
});

test('what is too short to be one is left, as it would be found everywhere', () => {
  expect(redaction(['a', ''])('banana')).toBe('banana');
  expect(redaction(['Basic dTpw'])('u:p')).toBe('u:p');
});

test('the decoded pair and the password of Basic are taken out, too', () => {
  const redact = redaction([`Basic ${Buffer.from('jo:hu:sh hush').toString('base64')}`]);

  expect(redact('jo:hu:sh hush, hu:sh hush and hu%3Ash+hush')).toBe('…, … and …');
});

test('in Base64, URL-encoded in either case, and in JSON', () => {
  const secret = 'hu/sh "hush"';
  const redact = redaction([secret]);
  const base64 = Buffer.from(`user:${secret}`).toString('base64');

  expect(redact('hu%2Fsh%20%22hush%22 hu%2fsh%20%22hush%22 hu/sh+%22hush%22')).toBe('… … …');
  expect(redact(JSON.stringify({ said: secret }))).toBe('{"said":"…"}');
  expect(redact(JSON.stringify(JSON.stringify({ said: secret })))).toBe('"{\\"said\\":\\"…\\"}"');
  expect(redact(String.raw`hu\/sh \u0022hush\u0022`)).toBe('…');
  // The user, and a character that is of the padding, too.
  expect(redact(`is ${base64}!`)).toBe('is dXNlcjp…I=!');
});

/** As others write it, of what stands beside it. */
const FORM = fc.oneof(
  fc.constantFrom<(text: string) => string>(
    (text) => text,
    encodeURIComponent,
    encodeURI,
    (text) => new URLSearchParams([['a', text]]).toString().slice(2),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  ),
  fc.tuple(fc.constantFrom(encodeURIComponent, encodeURI), fc.constant(/%../g)).map(
    ([encode, escapes]) =>
      (text: string) =>
        encode(text).replace(escapes, (digits) => digits.toLowerCase()),
  ),
);
const SECRET = fc
  .oneof(
    fc.string({ minLength: 6, maxLength: 60, unit: 'grapheme-ascii' }),
    fc.string({ minLength: 6, maxLength: 60, unit: 'grapheme' }),
    fc.stringMatching(/^[\w+/.~=-]{6,60}$/),
  )
  // The sign that stands in its place would be a part of it.
  .filter((text) => text.length >= 6 && text.isWellFormed() && !text.includes('…'));
const BESIDE = fc.string({ maxLength: 20 });

test('law: no form of a secret is left', () => {
  fc.assert(
    fc.property(SECRET, FORM, BESIDE, BESIDE, (secret, form, before, after) => {
      expect(redaction([secret])(before + form(secret) + after)).not.toContain(form(secret));
    }),
    { numRuns: 2000 },
  );
});

test('law: Base64 reveals no more than the text around a secret', () => {
  const alphabet = fc.constantFrom('base64', 'base64url');
  fc.assert(
    fc.property(SECRET, BESIDE, BESIDE, alphabet, (secret, before, after, name) => {
      const [bytes, start] = [Buffer.from(before + secret + after), Buffer.byteLength(before)];
      const end = start + Buffer.byteLength(secret);
      const redacted = redaction([secret])(bytes.toString(name));
      const [left = '', right = ''] = redacted.split('…');
      // A character that holds bits of it, and of what is beside it, may stay at each end.
      expect(left.length).toBeLessThanOrEqual(Math.ceil((start * 8) / 6));
      expect(right.replace(/=+$/, '').length).toBeLessThanOrEqual(
        Math.ceil(((bytes.length - end) * 8) / 6) + 1,
      );
    }),
    { numRuns: 1000 },
  );
});

test('megabytes are redacted in time', () => {
  const secrets = [
    'Bearer k9f3-h2l1"m4n5+b6v7',
    `Basic ${Buffer.from('u:a a a a').toString('base64')}`,
  ];
  const start = performance.now();
  const redact = redaction([...secrets, 'a'.repeat(1000), 'x'.repeat(5000)]);
  for (const part of ['a', 'aaaaab', 'k9f3-h2l1"m4n5+b6v', 'Bearer ', 'YSBhIGEg', '%20']) {
    redact(part.repeat(4_000_000 / part.length));
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('the beginning of a secret that was cut is taken out, too', () => {
  const redact = redaction(['Bearer 0123456789abcdefghij']);
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 20 }), fc.string(), (kept, around) => {
      const cut = `${around}${'0123456789abcdefghij'.slice(0, kept)}…"${around}`;
      expect(redact(cut)).not.toContain('01234567');
    }),
    { seed: 1 },
  );
  // What was not cut is something else.
  expect(redact('01234567 is a number …')).toBe('01234567 is a number …');
});
