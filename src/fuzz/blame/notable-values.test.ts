import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { notableValues } from './notable-values.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));
const DATE = '2024-01-31T12:34:56Z';

describe('notable about a payload is', () => {
  test.each<[string, object, [path: string, value: unknown, ordinary: unknown][]]>([
    ['nothing, where it is ordinary', {}, []],
    ['null', { created_at: null }, [['/created_at', null, DATE]]],
    ['an empty text', { request_id: '' }, [['/request_id', '', 'a']]],
    ['an undocumented key', { other: [1] }, [['/other', [1], undefined]]],
    ['an undocumented key whose name needs escapes', { 'a/b': {} }, [['/a~1b', {}, undefined]]],
    [
      'an optional key, though it has what is ordinary',
      { user_id: 'a' },
      [['/user_id', 'a', undefined]],
    ],
    [
      'what is in an optional object, and not the object as well',
      { metadata: { ...ordinary['metadata'], institution_data: { routing_number: '' } } },
      [['/metadata/institution_data/routing_number', '', 'a']],
    ],
    [
      'a list of ordinary items',
      { link_sessions: [{ link_session_id: 'a' }] },
      [['/link_sessions', [{ link_session_id: 'a' }], []]],
    ],
    [
      'the only text of a list',
      { metadata: { ...ordinary['metadata'], country_codes: ['US'] } },
      [['/metadata/country_codes/0', 'US', undefined]],
    ],
    [
      'what differs in an item',
      {
        link_sessions: [{ link_session_id: 'a' }, { link_session_id: '' }, { link_session_id: '' }],
      },
      [
        ['/link_sessions/1/link_session_id', '', 'a'],
        ['/link_sessions/2/link_session_id', '', 'a'],
      ],
    ],
    [
      'all of it, outer places first',
      { created_at: null, metadata: { ...ordinary['metadata'], webhook: null } },
      [
        ['/created_at', null, DATE],
        ['/metadata/webhook', null, 'https://example.com'],
      ],
    ],
  ])('%s', (_what, more, expected) => {
    expect(notableValues(components, { ...ordinary, ...more })).toEqual(
      expected.map(([path, value, usual]) => ({ path, value, ordinary: usual })),
    );
  });

  test.each([null, 7, 'text'])('the whole, where it is %j', (payload) => {
    expect(notableValues(components, payload)).toEqual([{ path: '', value: payload, ordinary }]);
  });

  test('the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(ordinary).reverse());
    expect(notableValues(components, Object(reversed))).toMatchObject([{ path: '' }]);
  });
});
