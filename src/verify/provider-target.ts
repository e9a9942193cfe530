import { isLoopback } from '../../test-utils/loopback.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type UrlTarget, urlTarget } from '../shared/http/url-target.ts';

/** Where the provider under test is. Throws InputError for what is no URL to put paths behind. */
export function providerTarget(text: string): UrlTarget {
  const target = urlTarget(text);
  if (/[?#]/.test(target.url)) {
    throw new InputError(
      '--provider-base-url has a query or a fragment; give what stands before the paths of the API',
    );
  }
  return target;
}

/** The same, for a provider that is sent API keys: not in the clear over a network. */
export function keyedTarget(text: string): UrlTarget {
  const target = providerTarget(text);
  const url = new URL(target.url);
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new InputError(
      `the API keys would cross the network in the clear, as ${target.shown} is plain http; give an https URL`,
    );
  }
  return target;
}
