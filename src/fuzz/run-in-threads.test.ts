import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import type { FuzzCampaign, FuzzControl } from './campaign.ts';
import { FAILURES } from './discrepancy.ts';
import type { FuzzResult } from './fuzz-result.ts';
import { runCampaign } from './run.ts';
import { runInThreads } from './run-in-threads.ts';

// Each run starts threads and processes, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-in-threads-'));
});
afterAll(() => rm(folder, { recursive: true }));

const control: FuzzControl = { progress: () => {}, stop: () => null };

async function campaignOf(module: string, others: Partial<FuzzCampaign> = {}) {
  const name = join(folder, 'validator.mjs');
  await writeFile(name, module);
  return {
    subject: { kind: 'module', name, shell: false },
    expectations: { of: 'validator', enums: null },
    ...{ revision: '1.394.0', seed: 1, start: 0, runs: 300, shard: null, corpus: [] },
    ...{ folder: null, ignored: [], timeout: undefined, strict: false, ...others },
  } as const satisfies FuzzCampaign;
}

/** Takes all that has a link token. */
const CARELESS = 'export default (payload) => typeof payload?.link_token === "string";';

function groups(result: FuzzResult) {
  return FAILURES.flatMap((list) =>
    result[list].map(({ family, seen, defects }) => ({
      list,
      family,
      seen,
      defects: new Set(defects),
    })),
  ).sort((a, b) => (a.family < b.family ? -1 : 1));
}

describe('threads', () => {
  test('find together what one finds', async () => {
    const campaign = await campaignOf(CARELESS);

    const alone = await runCampaign(campaign, control);
    const together = await runInThreads(campaign, 3, control);

    expect(groups(together)).toEqual(groups(alone));
    expect(together).toMatchObject({ runs: 300, shard: null, ending: 'completed', problem: null });
  });

  test('have their share of a shard', async () => {
    const campaign = await campaignOf(CARELESS, { shard: { number: 2, of: 3 } });

    const alone = await runCampaign(campaign, control);
    const together = await runInThreads(campaign, 2, control);

    expect(groups(together)).toEqual(groups(alone));
    expect(together).toMatchObject({ runs: 100, shard: { number: 2, of: 3 }, problem: null });
  });

  test('say how far they are, and stop when they are told to', async () => {
    const campaign = await campaignOf(CARELESS, { runs: 1_000_000 });
    let most = 0;
    const totals = new Set<number>();

    const result = await runInThreads(campaign, 2, {
      progress: ({ done, total }) => {
        most = Math.max(most, done);
        totals.add(total);
      },
      stop: () => (most > 0 && totals.has(1_000_000) ? 'time' : null),
    });

    expect(result).toMatchObject({ ending: 'time', requested: 1_000_000 });
    expect(result.runs).toBeLessThan(1_000_000);
  });

  test('have no module, which is said once', async () => {
    const campaign = await campaignOf('export const other = 1;');

    await expect(runInThreads(campaign, 2, control)).rejects.toThrow(InputError);
  });

  test('of which one lost its module keep what the others found', async () => {
    // The second one to be loaded finds a folder that the first one made.
    const mark = JSON.stringify(join(folder, 'loaded'));
    const campaign = await campaignOf(`import { mkdirSync } from 'node:fs';
      mkdirSync(${mark});
      ${CARELESS}`);

    const result = await runInThreads(campaign, 2, control);

    expect(result.ending).toBe('gave-up');
    expect(result.problem).toMatch(/cannot be loaded/);
    expect(result.falseAccepts.length).toBeGreaterThan(0);
  });
});
