import { expect, test } from 'vitest';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { REVISIONS } from '../../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { createCampaign } from '../../../test-utils/campaign/campaign.ts';
import { returnedText } from '../../subjects/returned-text.ts';
import { openObjects, withReversedKeys, withUndocumentedKeys } from './payload-variants.ts';

test.for(REVISIONS)('what is made of a valid payload of %s is valid', (revision) => {
  const { payloadAt } = createCampaign({ revision, kinds: 'sendable' });
  let objects = 0;
  for (let index = 0; index < 200; index++) {
    const { payload, valid } = payloadAt(index);
    if (!valid) continue;
    const at = openObjects(componentsOf(revision), payload);
    const longer = withUndocumentedKeys(payload, new Set(at));
    const reversed = withReversedKeys(payload);
    expect(isLinkTokenGetResponse(longer, { revision })).toBe(true);
    expect(isLinkTokenGetResponse(reversed, { revision })).toBe(true);
    expect(withReversedKeys(reversed)).toEqual(payload);
    // An echo of either is an echo of the payload.
    expect(returnedText(longer)).toBe(returnedText(payload));
    expect(returnedText(reversed)).toBe(returnedText(payload));
    objects += at.length;
  }
  expect(objects).toBeGreaterThan(200);
});

test('the added keys stand before and behind the own ones, where they were asked for', () => {
  const payload = { a: 1, b: [{ c: 2 }] };
  const keys = (value: unknown) => Object.keys(Object(value));
  const first = withUndocumentedKeys(payload, new Set(['']));
  expect(keys(first)).toEqual(['undocumented_first', 'a', 'b', 'undocumented_last']);
  expect(first).toMatchObject(payload);
  const inner = withUndocumentedKeys(payload, new Set(['/b/0']));
  expect(keys(inner)).toEqual(['a', 'b']);
  expect(JSON.stringify(inner)).toMatch(
    /\[\{"undocumented_first":".*","c":2,"undocumented_last":".*"\}\]/,
  );
});

test('the keys of each object are turned around', () => {
  expect(JSON.stringify(withReversedKeys({ a: 1, b: [{ c: 2, d: 3 }] }))).toBe(
    '{"b":[{"d":3,"c":2}],"a":1}',
  );
});
