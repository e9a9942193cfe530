import { misspelledName } from './near-name.ts';

/** What an HTTP request asks. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
}

/** As upstream documents it. */
export const LINK_TOKEN_QUESTION = 'POST /link/token/get';

/**
 * Whether a request asks `POST /link/token/get`, with any path before it. Requests are read as generously as any server
 * could read them, since a request that asks something else is not judged: any method that sends a body, any case,
 * escapes, a query and path parameters (RFC 3986, sections 3.3 and 5.2.4).
 */
export function isLinkTokenQuestion({ method, path }: RequestLine): boolean {
  return /^(POST|PUT|PATCH)$/i.test(method) && ASKED.test(readPath(path));
}

/**
 * Whether a request misspells `POST /link/token/get`: its path is nearly the same, or its method sends no body. OPTIONS
 * is meant, as browsers send it first.
 */
export function isMisspelledQuestion(request: RequestLine): boolean {
  if (isLinkTokenQuestion(request) || /^(OPTIONS|HEAD)$/i.test(request.method)) return false;
  const path = readPath(request.path);
  if (ASKED.test(path)) return true;
  const segments = path.split('/').filter((segment) => segment !== '');
  // A server may well have `/link/token/set`.
  if (segments.length > MOST_SEGMENTS || segments.at(-1) === 'set') return false;
  return segments.some((_, index) => {
    const asked = segments.slice(index).join(' ');
    return misspelledName(asked, ['link token get']) !== null || asked === 'link token get';
  });
}

/** Longer paths are not compared. */
const MOST_SEGMENTS = 20;

/** Some frameworks take an extension for the wanted format. */
const ASKED = /(^|\/)link\/token\/get(\.[a-z]*)?$/;

/** The path without dots, doubled slashes and path parameters. */
function readPath(path: string): string {
  let read = path;
  // Some servers unescape a path before they split it, and some unescape it twice.
  for (let times = 0; times < MOST_ESCAPED && read.includes('%'); times++) read = unescaped(read);
  const { pathname } = new URL(`http://host/${read.replace(/[?#].*$/s, '')}`);
  return unescaped(pathname)
    .replace(/;[^/]*/g, '')
    .replace(/[/\s]+/g, '/')
    .replace(/\/$/, '')
    .toLowerCase();
}

const MOST_ESCAPED = 3;

/** Only ASCII, as the path has no other characters. */
function unescaped(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
