import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { strictVerdict } from '../../test/strict-verdict.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';
import { placesOf } from '../arbitraries/place.ts';
import { ADVERSARIAL_INPUTS } from './hostile-text.ts';

const SMALLEST = {
  link_token: 'link-sandbox-1',
  created_at: null,
  expiration: null,
  request_id: 'r',
  metadata: {
    initial_products: [],
    webhook: null,
    country_codes: [],
    language: null,
    redirect_uri: null,
    client_name: null,
  },
};

test('each has a unique name of one line', () => {
  const names = ADVERSARIAL_INPUTS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[\w $,^-]{3,70}$/);
});

describe.for(REVISIONS)('in a response of revision %s', (revision) => {
  const responses = [
    SMALLEST,
    ...fc.sample(linkTokenGetResponse(revision), { seed: 5, numRuns: 2 }),
  ].map((payload) => ({ payload, places: placesOf(componentsOf(revision), payload) }));
  const choices = [
    { place: 0, at: 0 },
    { place: 1, at: 1 },
    { place: 0x7fff_ffff, at: 0x7fff_ffff },
  ];

  test.each(ADVERSARIAL_INPUTS)('$name: it has a place and one verdict', ({ write }) => {
    for (const [index, choice] of choices.entries()) {
      const written = write({ ...(responses[index] ?? expect.fail()), ...choice });
      if (written === null) expect.fail('no place');
      const { text, fault } = written;
      expect(strictVerdict(text, revision)).toEqual(fault === null ? [] : [fault]);
      // Encoding it as UTF-8 changes nothing.
      expect(text.isWellFormed()).toBe(true);
    }
  });
});

describe('the text fits the name', () => {
  const payload = SMALLEST;
  const places = placesOf(componentsOf('1.697.4'), payload);
  const texts = new Map(
    ADVERSARIAL_INPUTS.map(({ name, write }) => [
      name,
      write({ payload, places, place: 0, at: 0 })?.text,
    ]),
  );

  test.each<[string, string | RegExp]>([
    ['a key __proto__', ',"__proto__":{"link_token":5,"polluted":true}}'],
    ['a key __proto__, escaped', ',"\\u005f_proto__":{"polluted":true}}'],
    ['a key hasOwnProperty', ',"hasOwnProperty":null}'],
    [
      'a required key that only __proto__ has',
      /^(?!.*"link_token".*"link_token").*"__proto__":\{"l/,
    ],
    ['a documented key, every letter escaped', ',"\\u006c\\u0069\\u006e\\u006b\\u005f\\u0074'],
    ['a key twice, with the same value', /^\{"link_token":("[^"]+"),"link_token":\1,/],
    ['a key twice, the right value last', '{"link_token":{"not":"the value"},"link_token":"link-'],
    ['half a surrogate pair twice as a key', ',"\\ud800":{"polluted":true},"\\ud800":'],
    ['a number beyond a double', ',"hostile":1e400}'],
    ['an integer of 10000 digits', /,"hostile":\d{10000}\}$/],
    ['minus zero', ',"hostile":-0}'],
    ['a NUL in a documented text', '"link_token":"\\u0000"'],
    ['the first half of a surrogate pair in a key', ',"\\ud800":{"\\ud800":["\\ud800"]}}'],
    ['line ends in a documented text', '"link_token":"a\\r\\nb\u2028c\u2029d\\u000be"'],
    ['lists down to the bound', /,"hostile":\[{999}null\]{999}\}$/],
    ['lists one level beyond the bound', /,"hostile":\[{1000}null\]{1000}\}$/],
    ['lists far beyond the bound', '['.repeat(100_000)],
    ['a documented text of a million characters', 'x'.repeat(1_000_000)],
    ['10000 keys', '"hostile 9999":0}'],
    ['a BOM before it', /^\ufeff\{/],
    ['the response as text', /^"\{\\"link_token\\"/],
    ['NaN', ',"hostile":NaN}'],
    ['a bare NUL in a string', ',"hostile":"\u0000"}'],
    ['a trailing comma in an object', ',"hostile":1,}'],
    ['no text', /^$/],
    ['twice', /\}\{"link_token"/],
    ['an error page', '<title>502 Bad Gateway</title>'],
  ])('%s', (name, written) => {
    expect(texts.get(name)).toMatch(written);
  });

  test('a text can be cut off at any position', () => {
    const cut = ADVERSARIAL_INPUTS.find(({ name }) => name === 'cut off') ?? expect.fail();
    const whole = JSON.stringify(payload);
    const cuts = Array.from(
      { length: whole.length - 1 },
      (_, at) => cut.write({ payload, places, place: 0, at })?.text,
    );
    expect(cuts).toEqual(Array.from({ length: whole.length - 1 }, (_, n) => whole.slice(0, n + 1)));
  });
});
