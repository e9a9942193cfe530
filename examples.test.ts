import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from './src/shared/process/run-process.ts';
import { brokerContent } from './test/broker/broker-content.ts';
import { useTestBroker } from './test/broker/use-test-broker.ts';
import { installPackedPackage, linkPackages } from './test/packed-package.ts';

const ROOT = import.meta.dirname;
const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

/** The example as its team has it: with the packed package, and what both depend on. */
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'web-shop-'));
  await cp(join(ROOT, 'examples', 'web-shop'), project, { recursive: true });
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(join(project, 'package.json'), 'utf8'),
  );
  await installPackedPackage(project);
  const names = [manifest, { dependencies, devDependencies }].flatMap((from, index) =>
    Object.keys({ ...from.dependencies, ...(index === 1 ? from.devDependencies : {}) }),
  );
  const ours = new Set(['link-token-contract']);
  await linkPackages(
    project,
    [...new Set(names)].filter((name) => !ours.has(name)),
  );
}, 120_000);

afterAll(() => rm(project, { recursive: true, force: true }));

const PACKAGES = 'node_modules';
const CLI = join(PACKAGES, 'link-token-contract', 'dist', 'cli', 'main.cjs');
const PACT = ['--pact', 'pacts/web-shop-plaid.json', '--consumer', 'web-shop'];

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runNode(args, { cwd: project, env: { NO_COLOR: '1', CI: 'true', ...env } });
}

describe('a shop that reads the response, with the packed package', () => {
  test('its types compile', async () => {
    const { stdout } = await run([join(PACKAGES, 'typescript', 'bin', 'tsc'), '--noEmit']);
    expect(stdout).toBe('');
  });

  test('its consumer tests write its pact', async () => {
    const ran = await run([join(PACKAGES, 'vitest', 'vitest.mjs'), 'run']);
    expect(ran.stdout + ran.stderr).toMatch(/Tests {2}3 passed/);
    const pact = JSON.parse(await readFile(join(project, 'pacts', 'web-shop-plaid.json'), 'utf8'));
    expect(pact.consumer.name).toBe('web-shop');
    expect(pact.interactions).toHaveLength(3);
  });

  test('the gate holds it against the contract and the stub', async () => {
    const { exitCode, stdout, stderr } = await run([CLI, 'gate', ...PACT]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^ok {3}pact-examples .*\nok {3}pact-secrets .*\nok {3}stub-verification /,
    );
    expect(exitCode).toBe(0);
  });

  describe('with a broker', () => {
    const broker = useTestBroker();

    /** As a pipeline does: the broker in the environment, and no terminal. */
    const step = (...args: readonly string[]) =>
      run([CLI, ...args], { PACT_BROKER_BASE_URL: broker.baseUrl });
    const VERSION = ['--version', '1.0.0'];
    const SHOP = ['--consumer', 'web-shop', ...VERSION];
    const TO_PRODUCTION = ['--to-environment', 'production'];

    test('it is published under the name of the shop', async () => {
      const { exitCode, stdout, stderr } = await step(
        ...['publish', ...PACT, '--consumer-app-version', '1.0.0', '--branch', 'main'],
      );
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^Published: web-shop -> plaid\n/);
      expect(exitCode).toBe(0);
    });

    test('its fake honours the whole pact, and the result is published', async () => {
      const fake = spawn(process.execPath, ['test/fake-plaid.mjs'], { cwd: project });
      try {
        const [printed] = await once(fake.stdout, 'data');
        const url = String(printed).trim();
        const { exitCode, stdout } = await step(
          ...['verify', '--provider-base-url', url],
          ...['--provider-states-setup-url', `${url}/_states`],
          ...['--publish-verification-results', '--provider-app-version', 'fake-1'],
          ...['--provider-branch', 'main'],
        );
        expect(stdout).toContain('3 passed');
        expect(stdout).toContain('fake-1');
        expect(exitCode).toBe(0);
      } finally {
        fake.kill();
      }
    });

    test('once a version of plaid is recorded there, it may be deployed, and that is recorded', async () => {
      await brokerContent(broker).addEnvironment('production');
      expect((await step('can-i-deploy', ...SHOP, ...TO_PRODUCTION)).exitCode).toBe(1);
      const fake = ['--pacticipant', 'plaid', '--version', 'fake-1'];
      for (const args of [
        ['record-deployment', ...fake, '--environment', 'production'],
        ['can-i-deploy', ...SHOP, ...TO_PRODUCTION],
        ['record-deployment', ...SHOP, '--environment', 'production'],
      ]) {
        const { exitCode, stdout, stderr } = await step(...args);
        expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: '' });
      }
    });
  });
});
