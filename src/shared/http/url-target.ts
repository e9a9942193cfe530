import { longestFirst } from '../credentials/encoded-variants.ts';
import { InputError } from '../errors/input-error.ts';
import { quotedLine } from '../text/one-line.ts';

export interface UrlTarget {
  /** Without user and password, which fetch refuses. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For messages: without the parts that may be secret. */
  readonly shown: string;
  /** For a command line: with a placeholder for each secret. */
  readonly template: string;
  /** Redacts user, password, query and fragment in a text that may repeat them. */
  readonly redact: (text: string) => string;
}

/** Throws InputError where it is not an http or https URL. */
export function urlTarget(text: string): UrlTarget {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    // A password may stand anywhere in an invalid URL; a query and a fragment may be secret.
    const shown = text.includes('@') ? 'the URL' : quotedLine(text.split(/[?#]/, 1)[0] ?? '', 200);
    throw new InputError(
      `${shown} is not an http or https URL; give one like http://localhost:3000/path`,
    );
  }
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const [user, secret] = [decoded(username), decoded(password)];
  const basic = Buffer.from(`${user}:${secret}`).toString('base64');
  const named = username !== '' || password !== '';
  const secrets = longestFirst([
    ...(named ? [basic, password, secret, username, user] : []),
    ...[url.search, url.hash, decoded(url.search), decoded(url.hash)],
    ...[...url.searchParams.values()].flatMap((value) => [value, encodeURIComponent(value)]),
  ]);
  return {
    url: url.href,
    headers: named ? { authorization: `Basic ${basic}` } : {},
    shown: `${url.origin}${url.pathname}`,
    template: `${url.protocol}//${named ? 'USER:PASSWORD@' : ''}${url.host}${url.pathname}${url.search === '' ? '' : '?QUERY'}`,
    redact: (message) => secrets.reduce((rest, part) => rest.replaceAll(part, '…'), message),
  };
}

/** Percent-decoded; as it is where it cannot be. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
