import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCheckoutCopy } from '../../test/checkout-copy.ts';
import { runNode } from '../shared/process/run-process.ts';

test('the committed pact is written anew, and only where it differs', async () => {
  await withCheckoutCopy(async (root) => {
    const pact = join(root, 'pacts/link-token-client-plaid.json');
    const committed = await readFile(pact, 'utf8');
    const update = () => runNode([join(root, 'cli', 'main.cts'), 'pacts-update'], { cwd: root });
    await writeFile(pact, committed.replace('"match": "type"', '"match": "equality"'));

    expect((await update()).stdout).toBe('pacts/link-token-client-plaid.json: written anew\n');
    expect(await readFile(pact, 'utf8')).toBe(committed);
    expect((await update()).stdout).toBe('pacts/link-token-client-plaid.json: unchanged\n');
  });
}, 60_000);
