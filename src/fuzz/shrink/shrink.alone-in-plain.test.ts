import { expect, test } from 'vitest';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { createCampaign } from '../../../test-utils/campaign/campaign.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { aloneInPlain, plainVariants } from './shrink.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));

test('a value stands alone in what must be there around it', () => {
  expect(aloneInPlain(components, '/expiration', null)).toEqual({ ...ordinary, expiration: null });
  expect(aloneInPlain(components, '/link_sessions/7/results', null)).toEqual({
    ...ordinary,
    link_sessions: [{ link_session_id: 'a', results: null }],
  });
  expect(aloneInPlain(components, '/undocumented', 1)).toEqual({ ...ordinary, undocumented: 1 });
  expect(Object.keys(Object(aloneInPlain(components, '/link_sessions', [])))).toEqual([
    ...['link_token', 'created_at', 'expiration', 'link_sessions', 'metadata', 'request_id'],
  ]);
});

test('of a valid payload all variants are valid, the plain one first', () => {
  const campaign = createCampaign({ seed: 1 });
  for (let index = 0; index < 40; index++) {
    const { valid, payload } = campaign.payloadAt(index);
    if (!valid) continue;
    const [first, ...others] = plainVariants(components, payload);
    expect(first).toEqual(ordinary);
    expect(others.filter((one) => !isLinkTokenGetResponse(one))).toEqual([]);
  }
});
