import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { blame } from './blame.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));

async function blamed(
  more: object,
  puts: (payload: JsonValue) => boolean,
  isExplained: (payload: JsonValue) => boolean = () => false,
): Promise<readonly string[]> {
  const smallest: JsonValue =
    Object.hasOwn(more, 'metadata') && Object.hasOwn(more, 'link_token')
      ? Object(more)
      : { ...ordinary, ...more };
  expect(puts(smallest)).toBe(false);
  const { culprits, payload: told } = await blame(smallest, {
    ...{ components, isExplained },
    isMended: async (payload) => puts(payload),
    passes: async (payload) => puts(payload),
  });
  expect(puts(told)).toBe(false);
  return culprits.map(({ place, shape }) => `${shape} at ${place}`);
}

const at = (path: string) => (payload: JsonValue) => valueAt(payload, path);
const countriesOf = (payload: JsonValue): readonly string[] =>
  Object(payload).metadata.country_codes;
/** The expiration stands first. */
const { expiration: _, ...later } = ordinary;
const disordered = { expiration: null, ...later };
const session = (more: object) => ({ link_sessions: [{ link_session_id: 'a', ...more }] });

describe('what is to blame', () => {
  test.each<[string, object, (payload: JsonValue) => boolean, readonly string[]]>([
    [
      'what is notable',
      { created_at: null },
      (one) => at('/created_at')(one) !== null,
      ['null at /created_at'],
    ],
    [
      'all of what must come together',
      { created_at: null, expiration: null },
      (one) => at('/created_at')(one) !== null || at('/expiration')(one) !== null,
      ['null at /created_at', 'null at /expiration'],
    ],
    [
      'an optional key that is not there',
      {},
      (one) => at('/link_sessions')(one) !== undefined,
      ['nothing at /link_sessions'],
    ],
    [
      'one within what is there, and not that',
      session({}),
      (one) => at('/link_sessions/0/results')(one) !== undefined,
      ['nothing at /link_sessions/[]/results'],
    ],
    [
      'a list without an item',
      {},
      (one) => at('/metadata/country_codes/0')(one) !== undefined,
      ['no item at /metadata/country_codes'],
    ],
    [
      'that an optional key is there',
      { user_id: 'a' },
      (one) => at('/user_id')(one) === undefined,
      ['anything else at /user_id'],
    ],
    [
      'a value of an enumeration',
      { metadata: { ...ordinary['metadata'], country_codes: ['CA'] } },
      (one) => at('/metadata/country_codes/0')(one) !== 'CA',
      ['"CA" at /metadata/country_codes/[]'],
    ],
    [
      'an undocumented key of any name',
      { undocumented: 'a' },
      (one) => at('/undocumented')(one) === undefined,
      ['undocumented key at /*'],
    ],
    [
      'an undocumented key by its name',
      { toString: 'a' },
      (one) => at('/toString')(one) === undefined,
      ['anything else at /toString'],
    ],
    [
      'an ordinary text that no document forbids',
      {},
      (one) => String(at('/link_token')(one)).startsWith('link-'),
      ['anything else at /link_token'],
    ],
    [
      'the first of several things that are not there',
      session({}),
      (one) =>
        at('/link_sessions/0/results')(one) !== undefined &&
        at('/link_sessions/0/exit')(one) !== undefined,
      ['nothing at /link_sessions/[]/exit'],
    ],
    [
      'the first of an absent key and an ordinary text',
      {},
      (one) =>
        String(at('/link_token')(one)).startsWith('link-') && at('/user_id')(one) !== undefined,
      ['nothing at /user_id'],
    ],
    [
      'the order of items, and none of them',
      { metadata: { ...ordinary['metadata'], country_codes: ['US', 'FI'] } },
      (one) => {
        const codes = countriesOf(one);
        return JSON.stringify(codes) === JSON.stringify(codes.toSorted());
      },
      ['items in this order at /metadata/country_codes'],
    ],
    [
      'items that are there together',
      { metadata: { ...ordinary['metadata'], country_codes: ['US', 'FI'] } },
      (one) => !['US', 'FI'].every((code) => countriesOf(one).includes(code)),
      ['items together at /metadata/country_codes'],
    ],
    [
      'an item that is there twice',
      { metadata: { ...ordinary['metadata'], country_codes: ['US', 'US'] } },
      (one) => new Set(countriesOf(one)).size === countriesOf(one).length,
      ['items together at /metadata/country_codes'],
    ],
    [
      'what an item lacks, and its place among others',
      { link_sessions: [{ link_session_id: 'a' }, { link_session_id: 'a', results: null }] },
      (one) => at('/link_sessions/1/results')(one) !== null,
      ['null at /link_sessions/[]/results', 'items in this order at /link_sessions'],
    ],
    [
      'the order of keys beside a value',
      { request_id: 'a', expiration: null },
      (one) =>
        at('/expiration')(one) !== null || !JSON.stringify(one).includes('null,"metadata":{'),
      ['null at /expiration'],
    ],
    [
      'a value and the order of keys that it takes',
      disordered,
      (one) => at('/expiration')(one) !== null || !JSON.stringify(one).startsWith('{"expiration"'),
      ['null at /expiration', 'object in another order at '],
    ],
    ['nothing, where the reader is content with nothing', {}, () => false, []],
  ])('%s', async (_what, more, puts, expected) => {
    expect(await blamed(more, puts)).toEqual(expected);
  });

  test('is not what stands in the place of something that is known to be to blame', async () => {
    expect(
      await blamed(
        { link_token: 'link-1', expiration: null },
        (one) => at('/expiration')(one) !== null,
        (one) => at('/link_token')(one) === 'a',
      ),
    ).toEqual(['null at /expiration']);
  });
});

test('the questions are bounded', async () => {
  let asked = 0;
  const sessions = Array.from({ length: 40 }, () => ({ link_session_id: 'a' }));
  await blame(Object({ ...ordinary, link_sessions: sessions }), {
    ...{ components, isExplained: () => false },
    passes: async () => false,
    isMended: async () => {
      asked++;
      return false;
    },
  });
  expect(asked).toBe(120);
});
