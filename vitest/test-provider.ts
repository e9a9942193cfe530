import { afterAll, beforeAll, describe, test } from 'vitest';
import { knownEnums, knownRevision } from '../contracts/known-options.ts';
import type { Revision } from '../contracts/revisions/versions.ts';
import { EXAMPLE_LINK_TOKEN } from '../test-utils/provider-states.ts';
import { ContractTestError, failing, framesAbove } from './contract-test-error.ts';
import { askProvider, ECHO_CHECKS, REFUSAL_CHECKS, RESPONSE_CHECKS } from './provider-checks.ts';

export interface RunningProvider {
  /** What stands before `/link/token/get`: the SDK's `basePath`. */
  readonly url: string;
  readonly close?: () => Promise<void> | void;
}

/** One that runs already, or how to start one: it is started before its tests, and closed after them. */
export type ProviderUnderTest =
  | Pick<RunningProvider, 'url'>
  | (() => RunningProvider | Promise<RunningProvider>);

export interface ProviderTestOptions {
  /** A link token that it knows; its answer must then be about that one. By default an example. */
  readonly linkToken?: string;
  /** Sent with every request: the API keys, if any will not do. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Which of the carried revisions of the contract; the newest one by default. */
  readonly revision?: Revision;
  /** `closed` (default): a value that an enumeration does not list is a finding; `open`: it is none. */
  readonly enums?: 'closed' | 'open';
  /**
   * Whether it must also refuse, with a 4xx and a `PlaidError`, a request without link token and a link token
   * that it does not know. A fake that always answers the same does not; false by default.
   */
  readonly refusals?: boolean;
  /** For its start, for each answer and for its end, in milliseconds; 10,000 by default. */
  readonly timeout?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;
/** A late answer is reported before vitest's own time is up. */
const GRACE_MS = 1_000;

/**
 * Registers tests, in a `describe` of their own: what one's tests talk to in the place of Plaid answers
 * `POST /link/token/get` as Plaid documents it. Findings are listed as `validate` lists them, and
 * tokens and the like are never shown.
 */
export function testProvider(
  name: string,
  provider: ProviderUnderTest,
  options: ProviderTestOptions = {},
): void {
  const frames = framesAbove(testProvider);
  const { headers = {}, refusals = false } = options;
  const [revision, enums] = [knownRevision(options.revision), knownEnums(options.enums)];
  if (typeof refusals !== 'boolean') {
    throw new TypeError('the option refusals takes true or false');
  }
  const { linkToken = EXAMPLE_LINK_TOKEN, timeout = DEFAULT_TIMEOUT_MS } = options;
  const checks = [
    ...RESPONSE_CHECKS,
    ...(options.linkToken === undefined ? [] : ECHO_CHECKS),
    ...(refusals ? REFUSAL_CHECKS : []),
  ];
  describe(name, () => {
    let running: RunningProvider = { url: '' };
    beforeAll(async () => {
      // What somebody else started is theirs to close.
      running = typeof provider === 'function' ? await provider() : { url: provider.url };
    }, timeout);
    afterAll(async () => {
      await running.close?.();
    }, timeout);

    test.for(checks)('$name', { timeout: timeout + GRACE_MS }, async (check) => {
      const asked = { url: running.url, headers, timeoutMs: timeout };
      const answer = await askProvider(asked, check.request(linkToken)).catch(failing(frames));
      const problem = check.problem(answer, { linkToken, revision, enums });
      if (problem !== null) throw new ContractTestError(problem, frames);
    });
  });
}
