import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { isLoopback } from '../../../test-utils/loopback.ts';
import { InputError } from '../errors/input-error.ts';

/**
 * How a server is reached: on this machine directly, elsewhere through the proxy that the environment names, as the rest of
 * the Pact world goes. Node's own fetch would ask it for this machine, too. Certificates are checked by `ca`, or those that
 * Node trusts, whatever NODE_TLS_REJECT_UNAUTHORIZED says. Throws InputError where the proxy is no URL.
 */
export function dispatcherTo(url: string, ca: string[] | null = null): Dispatcher {
  const tls = { rejectUnauthorized: true, ...(ca === null ? {} : { ca }) };
  if (isLoopback(new URL(url))) return new Agent({ connect: tls });
  try {
    return new EnvHttpProxyAgent({ connect: tls, requestTls: tls, proxyTls: tls });
  } catch {
    // Not quoted: it may have a password in it.
    throw new InputError(
      'HTTP_PROXY or HTTPS_PROXY is no http or https URL; give one like http://proxy.example:3128',
    );
  }
}
