import { describe, expect, test } from 'vitest';
import { createCampaign } from '../test-utils/campaign/campaign.ts';
import { type FuzzTestOptions, fuzzTestSettings } from './fuzz-test-options.ts';

test('every option has a default', () => {
  expect(fuzzTestSettings({}, 'handler', {})).toEqual({
    ...{
      of: 'handler',
      revision: '1.697.4',
      seed: 1,
      runs: 1000,
      start: 0,
      enums: null,
      ignore: [],
    },
    ...{ strict: false, corpus: null, timeout: 60_000 },
    oracles: { throws: null, expect: null },
  });
});

test('a validator is asked all that are planned', () => {
  const { planned } = createCampaign();
  expect(fuzzTestSettings({}, 'validator', {}).runs).toBe(planned);
  expect(fuzzTestSettings({ revision: '1.394.0' }, 'validator', {}).runs).toBe(1000);
});

test('what is told stays', () => {
  const options: FuzzTestOptions = {
    ...{ revision: '1.394.0', seed: -7, runs: 0, start: 412, enums: 'open' },
    ...{ ignore: ['leap-second'], strict: true, corpus: 'fuzz-corpus', timeout: 1 },
  };
  expect(fuzzTestSettings(options, 'validator', {})).toMatchObject(options);
});

describe('the seed of the environment', () => {
  test.each([
    ['7', 7],
    [' -1 ', -1],
    ['', 1],
  ])('%j is %i', (text, seed) => {
    expect(fuzzTestSettings({}, 'validator', { LINK_TOKEN_FUZZ_SEED: text }).seed).toBe(seed);
  });

  test('gives way to that of the test, which a replay names', () => {
    expect(fuzzTestSettings({ seed: 3 }, 'validator', { LINK_TOKEN_FUZZ_SEED: '7' }).seed).toBe(3);
  });

  test.each(['x', '1.5', '99999999999'])('%j is none', (text) => {
    expect(() => fuzzTestSettings({}, 'validator', { LINK_TOKEN_FUZZ_SEED: text })).toThrow(
      new TypeError('LINK_TOKEN_FUZZ_SEED takes a whole number of at most 31 bits'),
    );
  });
});

test.each<[string, unknown, string]>([
  ['revision', '1.0.0', 'one of 1.394.0, 1.697.4'],
  ['seed', 2 ** 31, 'a whole number of at most 31 bits'],
  ['seed', '1', 'a whole number of at most 31 bits'],
  ['runs', -1, 'a whole number from 0'],
  ['runs', Number.POSITIVE_INFINITY, 'a whole number from 0'],
  ['start', 0.5, 'a whole number from 0'],
  ['enums', 'ajar', 'closed or open'],
  ['strict', 'no', 'true or false'],
  ['throws', true, 'a function'],
  ['expect', [], 'a function, or a table [{ payload, returned }]; it has no row'],
  ['expect', 1, 'a function, or a table [{ payload, returned }]; it is no list'],
  ['timeout', 0, 'milliseconds, above 0'],
  ['timeout', Number.NaN, 'milliseconds, above 0'],
])('of %s, %j is refused', (option, value, takes) => {
  expect(() => fuzzTestSettings({ [option]: value }, 'validator', {})).toThrow(
    new TypeError(`the option ${option} takes ${takes}`),
  );
});

test('a code in the place of a list of codes is refused', () => {
  const options = JSON.parse('{ "ignore": "leap-second" }');
  expect(() => fuzzTestSettings(options, 'validator', {})).toThrow(
    /^the option ignore takes some of .*\bleap-second\b/,
  );
});

test('a code that is none is refused, and the codes are named', () => {
  // @ts-expect-error: a code that is none
  expect(() => fuzzTestSettings({ ignore: ['leap-seconds'] }, 'validator', {})).toThrow(
    /^the option ignore takes some of .*\bleap-second\b/,
  );
});
