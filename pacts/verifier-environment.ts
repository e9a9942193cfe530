import { isLoopback } from '../test-utils/loopback.ts';

/**
 * The environment of Pact's verifier. Its native part obeys variables past its API: `PACT_DESCRIPTION`
 * and its like leave interactions out, all of them if none matches, and the verification passes;
 * `PACT_BROKER_…` adds pacts, and publishes. And it asks the proxy that is set for everything, for
 * what is on this machine, too.
 */
export function verifierEnvironment(
  env: NodeJS.ProcessEnv,
  providerBaseUrl: string,
): NodeJS.ProcessEnv {
  const local = isLoopback(new URL(providerBaseUrl));
  const kept = Object.entries(env).filter(
    ([name]) => !/^PACT_/i.test(name) && !/^no_proxy$/i.test(name) && !(local && PROXY.test(name)),
  );
  const direct = [env['NO_PROXY'] ?? env['no_proxy'] ?? '', '127.0.0.1', 'localhost', '::1'];
  return {
    ...Object.fromEntries(kept),
    PACT_DO_NOT_TRACK: 'true',
    NO_PROXY: direct.filter((host) => host !== '').join(','),
  };
}

const PROXY = /^(http|https|all)_proxy$/i;
