import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCheckoutCopy } from '../../../test/checkout-copy.ts';
import { PACT } from '../../consumer-tests/consumer-run.ts';
import { packageRoot } from '../../shared/files/package-root.ts';
import { openapiComparison } from './checks.ts';

const findings = (root: string) =>
  openapiComparison.run({ root, runsFromBuild: false, seed: null });

test('nothing is found in our own pact', async () => {
  expect(await findings(packageRoot())).toEqual([]);
});

test.each<[string, string, string, RegExp]>([
  ['a value of another type', '"country_codes":["US"]', '"country_codes":"US"', /must be array/],
  [
    'an enum value that is none',
    '"initial_products":["transactions"]',
    '"initial_products":["x"]',
    /must be equal to one of/,
  ],
])('%s is found', async (_, before, after, message) => {
  await withCheckoutCopy(async (root) => {
    const pact = await readFile(join(root, PACT), 'utf8');
    const compact = JSON.stringify(JSON.parse(pact));
    expect(compact).toContain(before);
    await writeFile(join(root, PACT), compact.replace(before, after));

    const [first] = await findings(root);

    expect(first).toMatchObject({ code: 'openapi-mismatch', file: PACT });
    expect(first?.message).toMatch(message);
  });
});

test('where nothing can be read it cannot tell', async () => {
  await expect(findings('/nowhere')).rejects.toThrow('ENOENT');
});
