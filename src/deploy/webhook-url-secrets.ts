import { looksDrawn, UUID } from '../secrets/drawn-text.ts';
import { withoutPercents } from '../secrets/readings.ts';
import { isSecretParameter } from './webhook-names.ts';

/** Stands in the URL for what is filled in. */
export const FILLED = '~';

/** Whether the URL is a credential itself, as those of chats are, or has one in its path, query or fragment. */
export function urlHoldsSecret({ host, pathname, searchParams, hash }: URL): boolean {
  const place = host + pathname;
  return (
    SECRET_URLS.some((url) => url.test(place)) ||
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

/** Who knows them may post: of each the part that is the secret, where it is a literal. */
const SECRET_URLS: readonly RegExp[] = [
  /^hooks\.slack(?:-gov)?\.com\/.*[^/~]\/*$/i,
  /^(?:\w+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/[^/]+\/[^/]*[^/~]/i,
  /^[\w-]+\.webhook\.office(?:365)?\.com\/.*[^/~]\/*$/i,
  /^outlook\.office(?:365)?\.com\/webhook\/.*[^/~]\/*$/i,
  /^hooks\.zapier\.com\/.*[^/~]\/*$/i,
  /^hooks?\.(?:[\w-]+\.)?(?:make|integromat)\.com\/.*[^/~]\/*$/i,
  /^maker\.ifttt\.com\/.*\/key\/[^/]*[^/~]/i,
  /^api\.telegram\.org\/bot[^/]*[^/~]/i,
  /^webhook\.site\/.*[^/~]\/*$/i,
  /^[\w-]+\.m\.pipedream\.net\//i,
];

/** A plain UUID names a thing, such as a project of Azure DevOps; where it is more, the service is known above. */
function isDrawn(part: string): boolean {
  return looksDrawn(withoutPercents(part).replace(UUID, ''));
}
