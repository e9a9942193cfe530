import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GenerateJob, partMaker, partsOf } from './generate.ts';
import { partsInThreads } from './in-threads.ts';

const JOB: GenerateJob = {
  ...{ revision: '1.697.4', kind: 'valid', format: 'json', count: 100, seed: 1 },
};

function byOne(job: GenerateJob): string[] {
  const make = partMaker(job);
  return Array.from({ length: partsOf(job) }, (_, part) => make(part));
}

async function byThreads(job: GenerateJob, threads: number): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of partsInThreads(job, threads)) texts.push(text);
  return texts;
}

test('several threads make the same as one, for any request', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        revision: fc.constantFrom('1.394.0' as const, '1.697.4' as const),
        kind: fc.constantFrom('valid' as const, 'invalid' as const, 'hostile' as const),
        format: fc.constantFrom('text' as const, 'json' as const),
        count: fc.nat(120),
        seed: fc.integer(),
      }),
      fc.integer({ min: 1, max: 5 }),
      async (job, threads) => {
        expect(await byThreads(job, threads)).toEqual(byOne(job));
      },
    ),
    { seed: 1, numRuns: 6 },
  );
});

test('a part is some lines, and the last part is the rest', () => {
  const lines = byOne(JOB).map((text) => text.split('\n').length - 1);
  expect(lines).toEqual([16, 16, 16, 16, 16, 16, 4]);
});

test('stopping early ends the threads', async () => {
  for await (const text of partsInThreads({ ...JOB, count: 1e9 }, 2)) {
    expect(text.startsWith('{"valid":true')).toBe(true);
    break;
  }
});

test('an error in a thread is passed on', async () => {
  const spoiled: GenerateJob = { ...JOB, revision: JSON.parse('"none"') };
  await expect(byThreads(spoiled, 2)).rejects.toThrow();
});

test('there are no more threads than parts', async () => {
  const job = { ...JOB, count: 20 };
  expect(await byThreads(job, 64)).toEqual(byOne(job));
  expect(await byThreads({ ...JOB, count: 0 }, 3)).toEqual([]);
}, 20_000);
