import type { LosslessNumber } from 'lossless-json';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ExactNumber } from './reading/exact-number.ts';
import { LinkTokenGetResponse } from './response.ts';

/** `tsc` checks these tests; running them is incidental. */

const RESPONSE = {
  link_token: 'link-sandbox-1',
  created_at: null,
  expiration: null,
  metadata: {
    initial_products: ['auth'],
    webhook: null,
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: null,
    account_filters: { credit: { account_subtypes: ['credit card'] } },
  },
  request_id: 'Req1',
  link_sessions: [{ link_session_id: 's', results: null }],
  extra: { n: 1 },
};

describe('the response is readonly, all the way down', () => {
  const response = LinkTokenGetResponse.from(RESPONSE);

  test('at the top', () => {
    expect(() => {
      // @ts-expect-error: a documented key is readonly
      response.link_token = 'other';
    }).toThrow(TypeError);
    expect(() => {
      // @ts-expect-error: an optional key is readonly
      delete response.link_sessions;
    }).toThrow(TypeError);
    expect(() => {
      // @ts-expect-error: an extra is readonly
      response['extra'] = 1;
    }).toThrow(TypeError);
  });

  test('and below', () => {
    expect(() => {
      // @ts-expect-error: a key of a documented object is readonly
      response.metadata.language = 'fr';
    }).toThrow(TypeError);
    expect(() => {
      // @ts-expect-error: an item is readonly
      response.metadata.country_codes[0] = 'CA';
    }).toThrow(TypeError);
    expect(() => {
      // @ts-expect-error: a list has no push
      response.metadata.account_filters?.credit?.account_subtypes.push('all');
    }).toThrow(TypeError);
    expect(() => {
      const [session] = response.link_sessions ?? [];
      // @ts-expect-error: a key of an object in a list is readonly
      if (session !== undefined) session.link_session_id = 'other';
    }).toThrow(TypeError);
  });

  test('but not the input of fromJson', () => {
    expectTypeOf(LinkTokenGetResponse.from).parameter(0).toBeUnknown();
    expectTypeOf(LinkTokenGetResponse.fromJson).parameter(0).toEqualTypeOf<string | Uint8Array>();
  });
});

describe('a reader must narrow', () => {
  const response = LinkTokenGetResponse.from(RESPONSE);

  test('extras, which are unknown', () => {
    const extra = response['extra'];
    expectTypeOf(extra).toBeUnknown();
    expectTypeOf(response.metadata['extra']).toBeUnknown();
    // @ts-expect-error: an extra may be anything
    const n: unknown = extra.n;
    expect(n).toBe(1);
  });

  test('numbers, which are exact', () => {
    const number = (response: LinkTokenGetResponse) =>
      response.link_sessions?.[0]?.results?.document_income_results?.num_w2s_uploaded ?? 0;
    expectTypeOf(number).returns.toEqualTypeOf<ExactNumber>();
    expectTypeOf<ExactNumber>().toEqualTypeOf<number | bigint | LosslessNumber>();
    // @ts-expect-error: a number may be a bigint, or digits
    expect(() => number(response) * 1.5).not.toThrow();
  });

  test('values that may be null or absent', () => {
    expectTypeOf(response.expiration).toEqualTypeOf<string | null>();
    expectTypeOf(response.user_id).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: no user_id may be there
    expect(() => response.user_id.length).toThrow(TypeError);
  });
});

describe('the type is that of the chosen revision', () => {
  test('1.394.0 does not know sessions, 1.697.4 does', () => {
    const older = LinkTokenGetResponse.from(RESPONSE, { revision: '1.394.0' });
    const newer = LinkTokenGetResponse.from(RESPONSE, { revision: '1.697.4' });
    expectTypeOf(older).toEqualTypeOf<LinkTokenGetResponse<'1.394.0'>>();
    expectTypeOf(older['link_sessions']).toBeUnknown();
    expectTypeOf(newer).toEqualTypeOf<LinkTokenGetResponse>();
    expectTypeOf(newer.link_sessions?.[0]?.link_session_id).toEqualTypeOf<string | undefined>();
    expectTypeOf(
      LinkTokenGetResponse.fromJson(JSON.stringify(RESPONSE), { revision: '1.394.0' }),
    ).toEqualTypeOf(older);
    // @ts-expect-error: a revision that is not carried
    expect(() => LinkTokenGetResponse.from(RESPONSE, { revision: '0.0.0' })).toThrow();
  });

  test('with open enumerations an enum has any string', () => {
    const closed = LinkTokenGetResponse.from(RESPONSE);
    const open = LinkTokenGetResponse.from(RESPONSE, { enums: 'open' });
    expectTypeOf(closed.metadata.country_codes).items.not.toEqualTypeOf<string>();
    expectTypeOf(open.metadata.country_codes).items.toEqualTypeOf<string>();
    expectTypeOf(closed).toExtend<typeof open>();
    expectTypeOf(open).not.toExtend<typeof closed>();
    expectTypeOf<typeof open>().toEqualTypeOf<LinkTokenGetResponse<'1.697.4', 'open'>>();
  });
});
