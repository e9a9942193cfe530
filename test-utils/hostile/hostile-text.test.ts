import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { ADVERSARIAL_INPUTS, hostileText } from './hostile-text.ts';

describe.for(REVISIONS)('of revision %s', (revision) => {
  const drawn = fc.sample(hostileText(revision), { seed: 33, numRuns: 800 });

  test('some are valid, some have a fault of the response or of the text, some are malformed', () => {
    const codes = drawn.map(({ fault }) => fault?.code ?? 'valid');
    for (const code of ['valid', 'wrong-type', 'bad-date-time', 'duplicate-key', 'not-json']) {
      expect(codes.filter((other) => other === code).length, code).toBeGreaterThan(5);
    }
    expect(codes).toContain('too-deep');
    expect(codes.filter((code) => code === 'valid').length).toBeGreaterThan(100);
  });

  test('the same seed gives the same texts', () => {
    const settings = { seed: 4, numRuns: 20 };
    expect(fc.sample(hostileText(revision), settings)).toEqual(
      fc.sample(hostileText(revision), settings),
    );
  });
});

describe('within 5,000 texts', () => {
  // The choice does not depend on the revision; the responses of this one are small.
  const labels = hostileText('1.394.0').map(({ hostility, fault }) => ({ hostility, fault }));
  const drawn = fc.sample(labels, { seed: 1, numRuns: 5000 });

  test('every kind of adversarial input is generated', () => {
    const names = new Set(drawn.map(({ hostility }) => hostility));
    expect(
      ADVERSARIAL_INPUTS.filter(({ name }) => !names.has(name)).map(({ name }) => name),
    ).toEqual([]);
  });

  test('the adversarial part stands in the response, and in its objects', () => {
    const objects = drawn.flatMap(({ fault }) =>
      fault?.code === 'duplicate-key' ? [fault.path.replace(/\/[^/]*$/, '')] : [],
    );
    expect(objects).toContain('');
    expect(objects).toContain('/metadata');
    expect(objects).toContain('/metadata/account_filters/credit');
  });
});

test('the adversarial part stands in lists as well', () => {
  const faults = fc.sample(hostileText('1.697.4'), { seed: 1, numRuns: 1500 });
  const paths = faults.flatMap(({ fault }) =>
    fault?.code === 'duplicate-key' ? [fault.path.replace(/\/[^/]*$/, '')] : [],
  );
  expect(paths.filter((path) => /^\/link_sessions\/\d/.test(path)).length).toBeGreaterThan(2);
});

test('a text shrinks to a simple response with the same adversarial part', () => {
  const seen: string[] = [];
  const { counterexample } = fc.check(
    fc.property(hostileText(), ({ text, hostility }) => {
      if (hostility === 'a number beyond a double') seen.push(text);
      return hostility !== 'a number beyond a double';
    }),
    { seed: 1, numRuns: 5000 },
  );
  expect(counterexample?.[0]).toMatchObject({ hostility: 'a number beyond a double', valid: true });
  expect(counterexample?.[0].text).toMatch(/^\{"link_token":"".{1,300},"hostile":1e400\}$/);
  expect(seen.length).toBeGreaterThan(1);
});

test('the default is the newest revision', () => {
  const settings = { seed: 1, numRuns: 5 };
  expect(fc.sample(hostileText(), settings)).toEqual(
    fc.sample(hostileText(DEFAULT_REVISION), settings),
  );
});
