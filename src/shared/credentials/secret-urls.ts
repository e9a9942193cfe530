import { CHAT_URL } from '../../../contracts/credentials/credential-shapes.ts';

/** Whether a URL, without scheme and query, is a credential itself: anyone who has it may post. */
export function isSecretUrl(place: string): boolean {
  return URLS.some((url) => url.test(place));
}

/** The URLs in a text, without their schemes and queries. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/([^\s"'`<>\\?#]{1,2000})/gi)].map(([, place = '']) => place);
}

/** The secret part of each; `~` stands for a path parameter. */
const URLS: readonly RegExp[] = [
  new RegExp(String.raw`^[\w.-]{0,100}${CHAT_URL}.*[^/~]\/*$`, 'i'),
  /^hooks\.zapier\.com\/.*[^/~]\/*$/i,
  /^hooks?\.(?:[\w-]+\.)?(?:make|integromat)\.com\/.*[^/~]\/*$/i,
  /^maker\.ifttt\.com\/.*\/key\/[^/]*[^/~]/i,
  /^api\.telegram\.org\/bot[^/]*[^/~]/i,
  /^webhook\.site\/.*[^/~]\/*$/i,
  /^[\w-]+\.m\.pipedream\.net(?:\/|$)/i,
  /^hooks\.airtable\.com\/.*[^/~]\/*$/i,
  /^open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/.*[^/~]\/*$/i,
  /^hc-ping\.com\/.*[^/~]\/*$/i,
  /^smee\.io\/[^/]*[^/~]/i,
  /^api\.vercel\.com\/v1\/integrations\/deploy\/.*[^/~]\/*$/i,
];
