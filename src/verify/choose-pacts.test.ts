import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { versionSelectors } from './choose-pacts.ts';

test('what is on its main branch, deployed or released, unless told', () => {
  const main = [{ mainBranch: true }, { deployedOrReleased: true }];

  expect(versionSelectors([], null)).toEqual(main);
  expect(versionSelectors([], 'feature')).toEqual([...main, { matchingBranch: true }]);
});

test('as the user says', () => {
  expect(versionSelectors(['{"branch":"a"}', '{"latest":true}'], 'feature')).toEqual([
    { branch: 'a' },
    { latest: true },
  ]);
});

test.each(['main', '[]', '"a"', 'null', ''])('no selector: %s', (text) => {
  expect(() => versionSelectors([text], null)).toThrow(InputError);
});
