/** Whether a URL, without its scheme and query, is a credential itself: who knows it may post. */
export function isSecretUrl(place: string): boolean {
  return [...CHATS, ...OTHERS].some((url) => url.test(place));
}

/** Whether it is one of those of chats. */
export function isChatUrl(place: string): boolean {
  return CHATS.some((url) => url.test(place));
}

/** The URLs in a text, without their schemes and queries. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/([^\s"'`<>\\?#]{1,2000})/gi)].map(([, place = '']) => place);
}

/** Of each the part that is the secret; `~` stands for what is filled in. */
const CHATS: readonly RegExp[] = [
  /^hooks\.slack(?:-gov)?\.com\/.*[^/~]\/*$/i,
  /^(?:\w+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/[^/]+\/[^/]*[^/~]/i,
  /^[\w-]+\.webhook\.office(?:365)?\.com\/.*[^/~]\/*$/i,
  /^outlook\.office(?:365)?\.com\/webhook\/.*[^/~]\/*$/i,
];
const OTHERS: readonly RegExp[] = [
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
