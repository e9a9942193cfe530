import { describe, expect, test } from 'vitest';
import type { Check, CheckFinding, CheckName, CheckStatus } from './checks/check.ts';
import { type GateProgress, type GateResult, runGate } from './gate.ts';

const CHECKOUT = { root: '/checkout', runsFromBuild: false, seed: 7 };
const SILENT: GateProgress = { started: () => {}, ended: () => {} };
const FINDING: CheckFinding = {
  code: 'law-broken',
  file: 'properties/some.property.test.ts',
  line: null,
  path: null,
  message: 'law broken',
  replay: 'npx vitest run',
};

function check(name: CheckName, run: Check['run']): Check {
  return { name, claim: `${name} holds`, run };
}

const holds = check('derived-files', async () => []);
const broken = check('laws', async () => [FINDING, FINDING]);
const advised = check('pact-examples', async () => [{ ...FINDING, level: 'advice' }]);
const slow = check('provider-verification', async () => [{ ...FINDING, level: 'undecided' }]);
const both = check('laws', async () => [FINDING, { ...FINDING, level: 'undecided' }]);
const unable = check('consumer-pact', async () => {
  throw new Error('vitest ran no test');
});

function run(checks: readonly Check[], progress = SILENT): Promise<GateResult> {
  return runGate(checks, CHECKOUT, () => 0, progress);
}

describe('the verdict', () => {
  test.each<[CheckStatus, Check[]]>([
    ['passed', []],
    ['passed', [holds, holds]],
    ['failed', [holds, broken]],
    ['undecided', [unable, holds]],
    // What is known to be broken counts more than what could not be told.
    ['failed', [unable, broken, holds]],
    ['failed', [broken, unable]],
    ['passed', [advised]],
    ['undecided', [advised, slow]],
    ['failed', [both]],
  ])('%s', async (verdict, checks) => {
    expect((await run(checks)).verdict).toBe(verdict);
  });
});

describe('the result of a check', () => {
  test('has what it found', async () => {
    const { checks } = await run([holds, broken]);
    expect(checks).toEqual([
      {
        name: 'derived-files',
        claim: 'derived-files holds',
        status: 'passed',
        durationMs: 0,
        findings: [],
        advice: [],
        problem: null,
      },
      {
        name: 'laws',
        claim: 'laws holds',
        status: 'failed',
        durationMs: 0,
        findings: [FINDING, FINDING],
        advice: [],
        problem: null,
      },
    ]);
  });

  test('has apart what is broken, what could not be told, and advice', async () => {
    const { checks } = await run([advised, both]);
    const problem = `${FINDING.file}: law broken\n-> npx vitest run`;
    expect(checks).toMatchObject([
      { status: 'passed', findings: [], advice: [FINDING], problem: null },
      { status: 'failed', findings: [FINDING], advice: [], problem },
    ]);
  });

  test.each([
    ['a rejection', async () => Promise.reject(new Error('no vitest'))],
    [
      'a throw before the first await',
      () => {
        throw new Error('no vitest');
      },
    ],
    ['what is no error', async () => Promise.reject('no vitest')],
  ])(
    'which could not be run, by %s, has the reason, and the others their findings',
    async (_how, fails) => {
      const { checks } = await run([check('consumer-pact', fails), broken]);
      expect(checks).toMatchObject([
        { name: 'consumer-pact', status: 'undecided', findings: [], problem: 'no vitest' },
        { name: 'laws', status: 'failed', findings: [FINDING, FINDING], problem: null },
      ]);
    },
  );

  test('is timed by the clock, in whole milliseconds', async () => {
    const times = [900, 1000.4, 3250.1, 3300];
    const clock = () => times.shift() ?? Number.NaN;
    const { checks, durationMs } = await runGate([holds], CHECKOUT, clock, SILENT);
    expect(checks.map((result) => result.durationMs)).toEqual([2250]);
    expect(durationMs).toBe(2400);
  });

  test('comes from the checkout that is named', async () => {
    const seen: unknown[] = [];
    const look = check('laws', async (checkout) => {
      seen.push(checkout);
      return [];
    });
    await run([look]);
    expect(seen).toEqual([CHECKOUT]);
  });
});

describe('while it runs', () => {
  test('two checks at a time, each told when it starts and ends', async () => {
    const told: string[] = [];
    const gates = new Map<CheckName, () => void>();
    const waits = (name: CheckName) =>
      check(
        name,
        () =>
          new Promise((resolve) => {
            gates.set(name, () => resolve([]));
          }),
      );
    const progress: GateProgress = {
      started: (name) => told.push(`+${name}`),
      ended: ({ name, status }) => told.push(`-${name} ${status}`),
    };
    const result = run([waits('laws'), waits('derived-files'), waits('real-payloads')], progress);
    await expect.poll(() => told).toHaveLength(2);
    expect(told).toEqual(['+laws', '+derived-files']);

    gates.get('derived-files')?.();
    await expect.poll(() => told).toHaveLength(4);
    expect(told.slice(2)).toEqual(['-derived-files passed', '+real-payloads']);

    gates.get('real-payloads')?.();
    gates.get('laws')?.();
    // Told in the order in which they end, reported in the order in which they were given.
    expect((await result).checks.map(({ name }) => name)).toEqual([
      'laws',
      'derived-files',
      'real-payloads',
    ]);
    expect(told.slice(4)).toEqual(['-real-payloads passed', '-laws passed']);
  });
});
