import { decodedVariants, withoutPercents } from '../shared/credentials/decoded-variants.ts';
import { hasHighEntropy, UUID } from '../shared/credentials/high-entropy.ts';
import { isSecretUrl, placesIn } from '../shared/credentials/secret-urls.ts';
import { isSecretParameter } from './webhook-names.ts';
import { literalOf } from './webhook-placeholders.ts';

/** Stands in the URL for a placeholder. */
export const FILLED = '~';

/** Whether the URL is a credential itself, as those of chats are, or has one in its path, query or fragment. */
export function urlHoldsSecret({ host, pathname, searchParams, hash }: URL): boolean {
  return (
    isSecretUrl(host + pathname) ||
    pathname.split('/').some(isDrawn) ||
    isDrawn(hash) ||
    [...searchParams].some(
      ([name, value]) =>
        isDrawn(name) ||
        isDrawn(value) ||
        (isSecretParameter(name) && value.replaceAll(FILLED, '') !== ''),
    )
  );
}

/** Whether a text holds a URL that is a credential itself. */
export function namesSecretUrl(text: string): boolean {
  return decodedVariants(literalOf(text, FILLED)).some((reading) =>
    placesIn(reading).some(isSecretUrl),
  );
}

/**
 * A plain UUID identifies a resource, such as a project of Azure DevOps; services for which it is a secret are listed
 * above.
 */
function isDrawn(part: string): boolean {
  return hasHighEntropy(withoutPercents(part).replace(UUID, ''));
}
