import { misspelledName } from './near-name.ts';

/** As upstream documents it. */
export const LINK_TOKEN_QUESTION = 'POST /link/token/get';

/**
 * Whether a request asks `POST /link/token/get`, whatever path stands before that. As generously as any server could read
 * it: by another method that sends something, the path in small and capital letters, escaped, with a query or parameters (RFC 3986, sections 3.3 and 5.2.4): what is
 * taken for another question is not judged.
 */
export function isLinkTokenQuestion(request: {
  readonly method: string;
  readonly path: string;
}): boolean {
  return /^(POST|PUT|PATCH)$/i.test(request.method) && ASKED.test(readPath(request));
}

/**
 * Whether a request that asks something else is a misspelling of it: by its path, whatever stands before that, or by a method that sends
 * nothing. A browser asks first what it may send, by OPTIONS.
 */
export function isMisspelledQuestion(request: {
  readonly method: string;
  readonly path: string;
}): boolean {
  if (isLinkTokenQuestion(request) || /^(OPTIONS|HEAD)$/i.test(request.method)) return false;
  const path = readPath(request);
  if (ASKED.test(path)) return true;
  const segments = path.split('/').filter((segment) => segment !== '');
  // A server may have a `set` beside it.
  if (segments.length > MOST_SEGMENTS || segments.at(-1) === 'set') return false;
  return segments.some((_, index) => {
    const asked = segments.slice(index).join(' ');
    return misspelledName(asked, ['link token get']) !== null || asked === 'link token get';
  });
}

/** No path that anybody means is longer. */
const MOST_SEGMENTS = 20;

/** Frameworks take an extension for the format that is wanted. */
const ASKED = /(^|\/)link\/token\/get(\.[a-z]*)?$/;

/** Without dots, doubled slashes and what hangs on a segment. */
function readPath({ path }: { readonly path: string }): string {
  let read = path;
  // Some servers unescape before they take a path apart, and some of them twice.
  for (let times = 0; times < MOST_ESCAPED && read.includes('%'); times++) read = unescaped(read);
  const { pathname } = new URL(`http://host/${read.replace(/[?#].*$/s, '')}`);
  return unescaped(pathname)
    .replace(/;[^/]*/g, '')
    .replace(/[/\s]+/g, '/')
    .replace(/\/$/, '')
    .toLowerCase();
}

const MOST_ESCAPED = 3;

/** Characters of ASCII alone, as no other one is in the path that is looked for. */
function unescaped(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
