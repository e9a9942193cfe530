import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { misspelledName } from './near-name.ts';

const STATES = Object.keys(PROVIDER_STATES);
const NULLS = 'a link token whose created_at and expiration are null';

describe('misspelledName', () => {
  test.each([
    ...['a fresh link tokn', 'A Fresh Link Token', 'a fresh link token ', 'a fresh linktoken'],
    ...['a fresh link-token.', 'fresh link token', 'the fresh link token', 'a fersh link token'],
    ...[
      'a fesh link tokn',
      'a  fresh\u00a0link\ttoken',
      'a frèsh link tokne',
      'a_fresh_link_token',
    ],
    ...['a fresh link tokens', 'a fresh lnik tokne', 'a fresh linktokn'],
  ])('%j is meant to be the fresh link token', (name) => {
    expect(misspelledName(name, STATES)).toBe('a fresh link token');
  });

  test.each([
    ['the api keys are wrong', 'the API keys are wrong'],
    ['API keys are wrong', 'the API keys are wrong'],
    ['the API key are wrong', 'the API keys are wrong'],
    ['the rate limit is exceded', 'the rate limit is exceeded'],
    ['the provider has an internal eror', 'the provider has an internal error'],
    ['the request lacks link token', 'the request lacks link_token'],
    ['an unknown or exipred link token', 'an unknown or expired link token'],
    ['an expired or unknown link token', 'an unknown or expired link token'],
    ['wrong API keys', 'the API keys are wrong'],
    ['theAPIKeysAreWrong', 'the API keys are wrong'],
    ['rate limit exceeded', 'the rate limit is exceeded'],
    ['the exceeded rate limit', 'the rate limit is exceeded'],
    ['RATE_LIMIT_EXCEEDED', 'the rate limit is exceeded'],
    ['the the rate limit is is exceeded', 'the rate limit is exceeded'],
    ['there is a link token, fresh', 'a fresh link token'],
    ['a fresh fresh link token', 'a fresh link token'],
    ['given a fresh link token', 'a fresh link token'],
    ['freshLinkToken', 'a fresh link token'],
    ['a linktoken (fresh)', 'a fresh link token'],
    ['link token: created_at null, expiration null, whose and', NULLS],
    ['a link token whose expiration and created_at are null', NULLS],
  ])('%j is meant to be %j', (name, known) => {
    expect(misspelledName(name, STATES)).toBe(known);
  });

  test.each([
    ...[
      '',
      ' ',
      'a',
      'the',
      'cart is full',
      'a stale link token',
      'a new link token',
      'a link token',
    ],
    ...[
      'the API keys are right',
      'the rate limit is not exceeded',
      'a known or expired link token',
    ],
    ...[
      'a link token with a finished session that added no item',
      'a link token whose webhook is null',
    ],
    ...[
      'a link token with a finished session that added two items',
      'a fresh link token of user 7',
    ],
    ...[
      'a fresh link token 2',
      'two fresh link tokens',
      'a fresh public token',
      'x'.repeat(10_000),
    ],
    ...['the provider has no internal error', 'the request has link_token', 'フレッシュ'],
    ...['an expired or known link token', 'the limit of the rate is exceeded', 'fresh, fresh'],
    ...['is', 'the API keys are not wrong', 'a link token whose null is metadata'],
  ])('%j is a name of its own', (name) => {
    expect(misspelledName(name, STATES)).toBeNull();
  });

  test('no known name is a misspelling of another', () => {
    for (const name of STATES) {
      const others = STATES.filter((other) => other !== name);
      expect(misspelledName(name, STATES)).toBeNull();
      expect(misspelledName(name, others), name).toBeNull();
    }
  });

  test('one slip anywhere in a word is recognized, in any case and punctuation', () => {
    const letter = fc.constantFrom(...'bcdfghjklmnpqrstvwxz');
    const slip = fc.record({
      name: fc.constantFrom(...STATES),
      at: fc.nat(),
      letter,
      kind: fc.constantFrom('cut', 'add', 'change', 'swap'),
      loud: fc.boolean(),
    });
    fc.assert(
      fc.property(slip, ({ name, at, letter, kind, loud }) => {
        const places = [...name.matchAll(/(?<=[a-zA-Z]{2})[a-zA-Z](?=[a-zA-Z]{2})/g)];
        const index = places[at % places.length]?.index ?? 0;
        const [before, here, next] = [name.slice(0, index), name[index], name[index + 1]];
        const after = name.slice(index + 1);
        const slipped = {
          cut: `${before}${after}`,
          add: `${before}${here}${letter}${after}`,
          change: `${before}${letter}${after}`,
          swap: `${before}${next}${here}${after.slice(1)}`,
        }[kind];
        const written = loud ? slipped.toUpperCase().replaceAll(' ', '-') : slipped;
        fc.pre(written !== name);
        expect(misspelledName(written, STATES)).toBe(name);
      }),
      { seed: 1 },
    );
  });

  const contentOf = (name: string) =>
    [...new Set(name.split(/[ ,_]+/))].filter((word) => !/^(a|an|the|is|are|that)$/.test(word));

  test('words in another order, said twice, with what says nothing or without, mean the same', () => {
    const written = fc.constantFrom(...STATES).chain((name) =>
      fc.record({
        name: fc.constant(name),
        shuffled: fc.shuffledSubarray(contentOf(name), { minLength: contentOf(name).length }),
        twice: fc.nat(),
        idle: fc.constantFrom('', 'a', 'The', 'is', 'there are'),
        between: fc.constantFrom(' ', '-', '_', ', '),
      }),
    );
    fc.assert(
      fc.property(written, ({ name, shuffled, twice, idle, between }) => {
        const again = shuffled[twice % shuffled.length] ?? '';
        const text = [idle, ...shuffled, again].join(between);
        fc.pre(text !== name);
        expect(misspelledName(text, STATES), text).toBe(name);
      }),
      { seed: 1 },
    );
  });

  test('a name with one word more, less or replaced is another name, in any order', () => {
    const written = fc.constantFrom(...STATES).chain((name) =>
      fc.record({
        shuffled: fc.shuffledSubarray(contentOf(name), { minLength: contentOf(name).length }),
        kind: fc.constantFrom('more', 'less', 'other'),
        word: fc.constantFrom('not', 'no', 'never', 'without', 'two', '7', 'webhook', 'cancelled'),
      }),
    );
    fc.assert(
      fc.property(written, ({ shuffled, kind, word }) => {
        const [, ...rest] = shuffled;
        const text = { more: [word, ...shuffled], less: rest, other: [word, ...rest] }[kind];
        fc.pre(!shuffled.includes(word));
        expect(misspelledName(text.join(' '), STATES), text.join(' ')).toBeNull();
      }),
      { seed: 1 },
    );
  });

  test.each([
    ['Plaid', 'plaid'],
    ['PLAID', 'plaid'],
    ['plaid ', 'plaid'],
    ['palid', 'plaid'],
    ['plad', 'plaid'],
    ['plaids', 'plaid'],
    ['plaid-fake', null],
    ['plaid2', null],
    ['fake', null],
  ])('the provider %j: %j', (name, known) => {
    expect(misspelledName(name, ['plaid'])).toBe(known);
  });
});
