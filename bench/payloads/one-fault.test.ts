import { expect, test } from 'vitest';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { oneFaultPayloads } from './one-fault.ts';

test('each has the one fault of its name', () => {
  const codes = Object.entries(oneFaultPayloads()).map(([name, text]) => {
    const { findings } = validateLinkTokenGetResponse(JSON.parse(text));
    return [name, findings.map(({ code }) => code)];
  });
  expect(codes).toEqual([
    ['a missing key', ['missing-key']],
    ['a wrong type', ['wrong-type']],
    ['a bad date deep in it', ['bad-date-time']],
  ]);
});
