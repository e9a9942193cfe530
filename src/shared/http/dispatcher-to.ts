import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { isLoopback } from '../../../test-utils/loopback.ts';
import { InputError } from '../errors/input-error.ts';

/**
 * The connection to a server: direct on this machine, elsewhere through the environment's proxy, as Pact's tools do.
 * Node's own fetch would use the proxy for this machine, too. Certificates are checked against `ca`, or those that Node
 * trusts, whatever NODE_TLS_REJECT_UNAUTHORIZED says. Throws InputError where the proxy is not a URL.
 */
export function dispatcherTo(url: string, ca: string[] | null = null): Dispatcher {
  const tls = { rejectUnauthorized: true, ...(ca === null ? {} : { ca }) };
  if (isLoopback(new URL(url))) return new Agent({ connect: tls });
  try {
    return new EnvHttpProxyAgent({ connect: tls, requestTls: tls, proxyTls: tls });
  } catch {
    // Not quoted, since it may hold a password.
    throw new InputError(
      'HTTP_PROXY or HTTPS_PROXY is not an http or https URL; give one like http://proxy.example:3128',
    );
  }
}
