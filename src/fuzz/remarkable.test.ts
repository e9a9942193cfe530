import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';
import { remarkableIn } from './remarkable.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(
  ordinaryValue(components, { kind: 'ref', component: 'LinkTokenGetResponse' }),
);

describe('remarkable about a payload is', () => {
  test.each<[string, object, [path: string, value: unknown, kind: string][]]>([
    ['nothing, where it is ordinary', {}, []],
    ['null', { created_at: null }, [['/created_at', null, '/created_at null']]],
    ['an empty text', { request_id: '' }, [['/request_id', '', '/request_id string']]],
    ['an undocumented key', { other: [1] }, [['/other', [1], '/other array']]],
    [
      'an undocumented key whose name needs escapes',
      { 'a/b': {} },
      [['/a~1b', {}, '/a~1b object']],
    ],
    [
      'an optional key, though it has what is ordinary',
      { user_id: 'a' },
      [['/user_id', 'a', '/user_id string']],
    ],
    [
      'what is in an optional object, and not the object as well',
      { metadata: { ...ordinary['metadata'], institution_data: { routing_number: '' } } },
      [
        [
          '/metadata/institution_data/routing_number',
          '',
          '/metadata/institution_data/routing_number string',
        ],
      ],
    ],
    [
      'a list of ordinary items',
      { link_sessions: [{ link_session_id: 'a' }] },
      [['/link_sessions', [{ link_session_id: 'a' }], '/link_sessions array']],
    ],
    [
      'what differs in an item, of the same kind for each',
      {
        link_sessions: [{ link_session_id: 'a' }, { link_session_id: '' }, { link_session_id: '' }],
      },
      [
        ['/link_sessions/1/link_session_id', '', '/link_sessions/[]/link_session_id string'],
        ['/link_sessions/2/link_session_id', '', '/link_sessions/[]/link_session_id string'],
      ],
    ],
    [
      'all of it, outer places first',
      { created_at: null, metadata: { ...ordinary['metadata'], webhook: null } },
      [
        ['/created_at', null, '/created_at null'],
        ['/metadata/webhook', null, '/metadata/webhook null'],
      ],
    ],
  ])('%s', (_what, more, expected) => {
    expect(remarkableIn(components, { ...ordinary, ...more })).toEqual(
      expected.map(([path, value, kind]) => ({ path, value, kind })),
    );
  });

  test.each([null, 7, 'text'])('the whole, where it is %j', (payload) => {
    const [only, ...others] = remarkableIn(components, payload);
    expect(only).toMatchObject({ path: '', value: payload });
    expect(only?.kind).toMatch(/^the payload /);
    expect(others).toEqual([]);
  });

  test('the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(ordinary).reverse());
    const found = remarkableIn(components, Object(reversed));
    expect(found).toMatchObject([{ path: '', kind: 'the payload object' }]);
  });
});
