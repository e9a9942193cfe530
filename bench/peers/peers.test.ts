import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import { fiveKeys, officialExample } from '../payloads/official-example.ts';
import { PEERS } from './index.ts';

const example: JsonValue = JSON.parse(officialExample());
const texts = [officialExample(), fiveKeys()];

/** Faults that every validator must see, whatever it thinks of date-times. */
const FAULTS = {
  'a missing key': { path: '/link_token', after: undefined },
  'a missing key, deeper': { path: '/metadata/webhook', after: undefined },
  'a number for a string': { path: '/request_id', after: 7 },
  'null where none may be': { path: '/metadata', after: null },
  'an object for a list': { path: '/metadata/country_codes', after: {} },
  'an unknown value': { path: '/metadata/country_codes/0', after: 'ATLANTIS' },
  'no date-time at all': { path: '/created_at', after: 'yesterday' },
};

const cases = REVISIONS.flatMap((revision) =>
  Object.entries(PEERS).map(([name, peer]) => ({ name, peer, revision })),
);

describe.each(cases)('$name, revision $revision', async ({ peer, revision }) => {
  const check = await peer(revision);

  test('accepts the official example, and its five keys', () => {
    expect(texts.map((text) => check(JSON.parse(text)))).toEqual([true, true]);
  });

  test.each(Object.entries(FAULTS))('sees %s', (_what, edit) => {
    expect(check(JSON.parse(JSON.stringify(applyFault(example, edit))))).toBe(false);
  });
});
