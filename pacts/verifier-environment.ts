import { isLoopback } from '../test-utils/loopback.ts';

/**
 * The environment of Pact's verifier. Its native part reads variables that are not in its API: with `PACT_DESCRIPTION`
 * and others it leaves interactions out, and passes even if none is left; with `PACT_BROKER_…` it adds pacts, and
 * publishes. It also uses the proxy for servers on this machine.
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
